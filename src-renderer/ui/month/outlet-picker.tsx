import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/keys.tsx'

interface OutletPickerProps {
  outlets: readonly { id: number; name: string }[]
  /** Null: all of them together. */
  outletId: number | null
  onChange: (outletId: number | null) => void
}

const all = 0

/** All outlets or one, opened by `O`. A shop with one outlet has nothing to choose and sees its name. */
export function OutletPicker({ outlets, outletId, onChange }: OutletPickerProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const hasChoice = outlets.length > 1
  useKeys([{ key: 'O', hint: t('kpiRoom.key.outlet'), when: hasChoice, run: () => setOpen(true) }])
  if (!hasChoice) return <span className="secondary">{outlets[0]?.name}</span>
  return (
    <Select
      ref={(select) => {
        if (open) select?.focus()
      }}
      aria-label={t('kpiRoom.outlet')}
      aria-keyshortcuts="O"
      open={open}
      onOpenChange={setOpen}
      value={outletId ?? all}
      options={[
        { value: all, label: t('kpiRoom.allOutlets') },
        ...outlets.map(({ id, name }) => ({ value: id, label: name }))
      ]}
      onChange={(value) => onChange(value === all ? null : value)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 120 }}
    />
  )
}
