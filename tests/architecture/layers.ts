import { readSources, type SourceFile } from './source-files.ts'

/** Linters see the words of an import; these rules need the file it means, so they are checked here, each by number. */
export interface Breach {
  rule: 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6'
  path: string
  line: number
  message: string
}

const ORDER = ['shared', 'db', 'core', 'app', 'shells'] as const
const WINDOW_ORDER = ['ui', 'rpc', 'features', 'app'] as const

const matches = (specifier: string, packages: readonly string[]) =>
  packages.some((name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`))

const DATABASE = ['better-sqlite3', 'drizzle-orm']
const SERVERS = ['node:http', 'node:https', 'node:http2', 'node:net', '@orpc/server/node', '@orpc/server/fetch']
const WINDOW = ['react', 'react-dom', 'react-i18next', 'antd', '@tanstack/react-query', '@tanstack/react-router']

const under = (path: string | null, folder: string) => path?.startsWith(`${folder}/`) ?? false
const layerOf = (path: string) => ORDER.findIndex((layer) => under(path, `src-main/${layer}`))
const windowLayerOf = (path: string) => WINDOW_ORDER.findIndex((layer) => under(path, `src-renderer/${layer}`))
const featureOf = (path: string) => /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1]

function windowKnowsOnlyShared({ path, imports }: SourceFile): Breach[] {
  if (!under(path, 'src-renderer')) return []
  return imports
    .filter(({ specifier, target }) =>
      target === null
        ? matches(specifier, [...DATABASE, 'electron', 'node:'])
        : under(target, 'src-main') && !under(target, 'src-main/shared')
    )
    .map(({ specifier, line }) => ({
      rule: 'L1',
      path,
      line,
      message: `the window imports ${specifier}; from src-main it may know src-main/shared only`
    }))
}

function forbiddenPackages(layer: number): string[] {
  if (layer === ORDER.indexOf('shells')) return WINDOW
  return [...WINDOW, ...SERVERS, 'electron']
}

function layersPointDown({ path, imports }: SourceFile): Breach[] {
  const layer = layerOf(path)
  if (layer < 0) return []
  const breach = (line: number, message: string): Breach => ({ rule: 'L2', path, line, message })
  return imports.flatMap(({ specifier, target, line }) => {
    if (target === null) {
      return matches(specifier, forbiddenPackages(layer))
        ? [breach(line, `${ORDER[layer]} imports ${specifier}; Electron, servers and React stay out of it`)]
        : []
    }
    if (under(target, 'src-renderer')) return [breach(line, `src-main imports ${specifier} of the window`)]
    const aim = layerOf(target)
    if (aim > layer)
      return [breach(line, `${ORDER[layer]} imports ${specifier}; the way is ${ORDER.toReversed().join(' → ')}`)]
    const skips = path.startsWith('src-main/shells/') && (aim === ORDER.indexOf('core') || aim === ORDER.indexOf('db'))
    return skips ? [breach(line, `a shell imports ${specifier}; shells know app (and shared) only`)] : []
  })
}

const isPure = (path: string) =>
  path.endsWith('.rules.ts') ||
  under(path, 'src-main/shared') ||
  (under(path, 'src-main/core/reports') && !path.endsWith('.sql.ts') && !path.endsWith('/collect.ts'))

const IMPURE_USES = ['Date.now', 'new Date()', 'Date()', 'Math.random', 'Temporal.Now', 'performance.now']
const IMPURE_OBJECTS = ['console', 'process', 'crypto', 'localStorage', 'sessionStorage']

/** Why a file cannot be pure by itself, with the line. */
function impurities({ imports, uses }: SourceFile): { line: number; what: string }[] {
  const touched = imports.filter(
    ({ specifier, target, isType }) =>
      !isType &&
      (target === null ? matches(specifier, [...DATABASE, 'electron', 'node:']) : under(target, 'src-main/db'))
  )
  const used = uses.filter(
    ({ name }) =>
      IMPURE_USES.some((use) => name === use || name.startsWith(`${use}.`)) ||
      IMPURE_OBJECTS.some((object) => name.startsWith(`${object}.`))
  )
  return [
    ...touched.map(({ specifier, line }) => ({ line, what: specifier })),
    ...used.map(({ name, line }) => ({ line, what: name }))
  ]
}

type Files = ReadonlyMap<string, SourceFile>

/** A pure file is pure with all that it runs; a pure file it imports answers for itself. */
function rulesArePure(file: SourceFile, files: Files): Breach[] {
  if (!isPure(file.path)) return []
  const breaches: Breach[] = []
  const seen = new Set<string>([file.path])
  const visit = (current: SourceFile, lineOfImport: number | null) => {
    for (const { line, what } of impurities(current)) {
      const where = lineOfImport === null ? '' : ` in ${current.path}:${line}`
      const message = `a pure file uses ${what}${where}; pass the value in instead`
      breaches.push({ rule: 'L3', path: file.path, line: lineOfImport ?? line, message })
    }
    for (const { target, isType, line } of current.imports) {
      const next = target === null || isType ? undefined : files.get(target)
      if (!next || seen.has(next.path) || isPure(next.path)) continue
      seen.add(next.path)
      if (!under(next.path, 'src-main/db')) visit(next, lineOfImport ?? line)
    }
  }
  visit(file, null)
  return breaches
}

const holdsSql = (path: string) => path.endsWith('.sql.ts') || under(path, 'src-main/core/kpi')

function sqlHasItsPlace({ path, imports, uses }: SourceFile): Breach[] {
  if (!under(path, 'src-main/core') || holdsSql(path)) return []
  const breach = (line: number, what: string): Breach => ({
    rule: 'L4',
    path,
    line,
    message: `${what} outside *.sql.ts and core/kpi; name the query there and call it`
  })
  const imported = imports.filter(
    ({ specifier, target, isType }) =>
      !isType && (target === null ? matches(specifier, DATABASE) : under(target, 'src-main/db'))
  )
  const asked = uses.filter(({ name }) => /\.(prepare|orm)$/.test(name))
  return [
    ...imported.map(({ line, specifier }) => breach(line, specifier)),
    ...asked.map(({ line, name }) => breach(line, name))
  ]
}

function windowLayersPointDown({ path, imports }: SourceFile): Breach[] {
  const layer = windowLayerOf(path)
  if (layer < 0) return []
  return imports.flatMap(({ specifier, target, line }) => {
    if (target === null || !under(target, 'src-renderer')) return []
    const breach = (message: string): Breach[] => [{ rule: 'L5', path, line, message }]
    if (windowLayerOf(target) > layer) {
      return breach(`${WINDOW_ORDER[layer]} imports ${specifier}; the way is ${WINDOW_ORDER.toReversed().join(' → ')}`)
    }
    const [from, to] = [featureOf(path), featureOf(target)]
    return from && to && from !== to ? breach(`feature ${from} imports feature ${to}; share it in ui or shared`) : []
  })
}

/** Each circle of imports that run, once, from its first file by name. */
function circles(files: Files): Breach[] {
  const breaches: Breach[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[], line: number) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const circle = [...trail.slice(at), path]
      breaches.push({
        rule: 'L6',
        path: trail.at(-1) ?? path,
        line,
        message: `a circle of imports: ${circle.join(' → ')}`
      })
      return
    }
    if (done.has(path)) return
    for (const { target, isType, line: next } of files.get(path)?.imports ?? []) {
      if (target !== null && !isType && files.has(target)) visit(target, [...trail, path], next)
    }
    done.add(path)
  }
  for (const path of files.keys()) visit(path, [], 1)
  return breaches
}

/** Every broken layer rule of the tree below `root`. */
export function breachesOf(root: string): Breach[] {
  const sources = readSources(root)
  const files: Files = new Map(sources.map((file) => [file.path, file]))
  const each = sources.flatMap((file) => [
    ...windowKnowsOnlyShared(file),
    ...layersPointDown(file),
    ...rulesArePure(file, files),
    ...sqlHasItsPlace(file),
    ...windowLayersPointDown(file)
  ])
  return [...each, ...circles(files)]
}
