const NEEDED_MAJOR = 22

/** The database's module ends an older Node with a segmentation fault, so this runs before it is loaded. */
export function refuseOldNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= NEEDED_MAJOR) return
  process.stderr.write(
    `RightFirst needs Node ${NEEDED_MAJOR} or newer; this is ${version}. Start it with "npm start", which brings its own.\n`
  )
  process.exit(1)
}
