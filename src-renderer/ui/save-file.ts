const keepMs = 60_000

/** Characters that Windows, the strictest, refuses in a file's name. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-')
}

/** Hands a file to the browser, which saves it under this name; the same in a window of the desktop program. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name)
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), keepMs)
}
