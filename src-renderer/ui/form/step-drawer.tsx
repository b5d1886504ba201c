import type { ComponentProps } from 'react'
import { useLayoutEffect } from 'react'
import { FormDrawer } from './form-drawer.tsx'

/** A drawer that is there while it is open; afterwards the focus is where it was before. */
export function StepDrawer(props: Omit<ComponentProps<typeof FormDrawer>, 'open'>) {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return <FormDrawer {...props} open />
}
