/** The field a scanner's characters fall into before it is known that no hand typed them. */
export function createScanField() {
  let field: { element: HTMLInputElement | HTMLTextAreaElement; before: string } | null = null
  return {
    note(target: EventTarget | null): void {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      field = isField ? { element: target, before: target.value } : null
    },
    /** Takes the scanner's characters back out of it. */
    restore(): void {
      if (!field) return
      const { element, before } = field
      const prototype =
        element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, before)
      element.dispatchEvent(new Event('input', { bubbles: true }))
      field = null
    }
  }
}
