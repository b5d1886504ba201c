import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of what is read from disk at run time, found from the source tree, the build or the package. */
export function findResourcesDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let step = 0; step < 5; step++) {
    const candidate = join(folder, 'resources')
    if (existsSync(join(candidate, 'migrations/meta/_journal.json'))) return candidate
    folder = dirname(folder)
  }
  throw new Error('resources/ is missing from this installation')
}

const FONT_FILES = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' } as const

/** The report's typeface: beside the resources when packaged, from its npm package at development. */
export function fontFile(weight: keyof typeof FONT_FILES): string {
  const name = FONT_FILES[weight]
  const resources = findResourcesDir()
  const places = [
    join(resources, 'fonts', name.split('/')[1] ?? name),
    join(resources, '../../fonts', name.split('/')[1] ?? name),
    join(resources, '../node_modules/@expo-google-fonts/noto-sans-sc', name)
  ]
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`the report's typeface ${name} is missing from this installation`)
  return found
}
