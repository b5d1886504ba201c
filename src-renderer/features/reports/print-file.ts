const KEEP_MS = 600_000

/** Gives the finished PDF to the browser's own print dialog (faults.md 47): the paper is the file, not the page. */
export function printFile(file: File): void {
  const url = URL.createObjectURL(file)
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.title = file.name
  frame.src = url
  frame.onload = () => {
    frame.contentWindow?.focus()
    frame.contentWindow?.print()
  }
  document.body.append(frame)
  window.setTimeout(() => {
    frame.remove()
    URL.revokeObjectURL(url)
  }, KEEP_MS)
}
