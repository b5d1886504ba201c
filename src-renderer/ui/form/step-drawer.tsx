import type { ComponentProps } from 'react'
import { useLayoutEffect, useState } from 'react'
import { FormDrawer } from './form-drawer.tsx'

/** A drawer that is there while it is open; afterwards the focus is where it was before. */
export function StepDrawer(props: Omit<ComponentProps<typeof FormDrawer>, 'open'>) {
  // Read while drawing: by the time effects run, the first field has taken the focus.
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [before]
  )
  return <FormDrawer {...props} open />
}
