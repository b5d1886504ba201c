import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type Node, parseSync, Visitor } from 'oxc-parser'

export interface Import {
  /** What stands in the quotes. */
  specifier: string
  /** The file meant, from the root with `/`; null for a package. */
  target: string | null
  /** Erased before running. */
  isType: boolean
  line: number
}

/** A use of a global or of a member that some layers may not touch: `Date.now`, `new Date()`, `.prepare`. */
export interface Use {
  name: string
  line: number
}

export interface SourceFile {
  path: string
  imports: Import[]
  uses: Use[]
}

const SOURCE_FOLDERS = ['src-main', 'src-renderer']

function sourcePaths(root: string): string[] {
  return SOURCE_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

type Found = Omit<Import, 'target' | 'line'> & { start: number }

function importsOf(parsed: ReturnType<typeof parseSync>, text: string): Found[] {
  const { staticImports, staticExports, dynamicImports } = parsed.module
  const allTypes = (entries: { isType: boolean }[]) => entries.length > 0 && entries.every(({ isType }) => isType)
  const quoted = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replace(/^['"`]|['"`]$/g, '')
  return [
    ...staticImports.map(({ moduleRequest, entries, start }) => ({
      specifier: moduleRequest.value,
      isType: allTypes(entries),
      start
    })),
    ...staticExports.flatMap(({ entries, start }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, isType: entry.isType, start }] : []
      )
    ),
    ...dynamicImports.map(({ moduleRequest, start }) => ({ specifier: quoted(moduleRequest), isType: false, start }))
  ]
}

/** `a.b` as written, however long; members of anything but a plain name show as `.b`. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
    return `${nameOf(node.object)}.${node.property.name}`
  }
  return ''
}

function usesOf(parsed: ReturnType<typeof parseSync>): (Omit<Use, 'line'> & { start: number })[] {
  const uses: { name: string; start: number }[] = []
  new Visitor({
    NewExpression({ callee, arguments: given, start }) {
      if (nameOf(callee) === 'Date' && given.length === 0) uses.push({ name: 'new Date()', start })
    },
    CallExpression({ callee, start }) {
      if (nameOf(callee) === 'Date') uses.push({ name: 'Date()', start })
    },
    MemberExpression(node) {
      const name = nameOf(node)
      if (name !== '') uses.push({ name, start: node.start })
    }
  }).visit(parsed.program)
  return uses
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const lineAt = (start: number) => text.slice(0, start).split('\n').length
  const targetOf = (specifier: string) =>
    specifier.startsWith('.')
      ? relative('.', join(dirname(path), specifier))
          .split(sep)
          .join('/')
      : null
  return {
    path,
    imports: importsOf(parsed, text).map(({ specifier, isType, start }) => ({
      specifier,
      isType,
      target: targetOf(specifier),
      line: lineAt(start)
    })),
    uses: usesOf(parsed).map(({ name, start }) => ({ name, line: lineAt(start) }))
  }
}

/** Every source file of the tree below `root`, with what it imports and uses. */
export function readSources(root: string): SourceFile[] {
  return sourcePaths(root).map((path) => readSource(root, path))
}
