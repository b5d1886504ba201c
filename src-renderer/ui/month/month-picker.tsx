import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Month } from '../../../src-main/shared/dates.ts'
import { monthsFromTo, shiftMonth } from '../../../src-main/shared/dates.ts'
import { useFormat } from '../format.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { useKeys } from '../keys/keys.tsx'
import { Mark } from '../mark/mark.tsx'
import './month.css'

interface MonthPickerProps {
  month: Month
  /** Earliest month with anything in it; null for books without orders. */
  first: Month | null
  /** The month that is running: the last one that can be chosen. */
  current: Month
  onChange: (month: Month) => void
}

/** The shown month between its two keys: `[` goes back, `]` forward, never into a month that has not begun. */
export function MonthPicker({ month, first, current, onChange }: MonthPickerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [refused, setRefused] = useState<Month | null>(null)
  const choose = (to: Month) => {
    setRefused(to > current ? to : null)
    if (to <= current) onChange(to)
  }
  const before = () => choose(shiftMonth(month, -1))
  const after = () => choose(shiftMonth(month, 1))
  useKeys([
    { key: '[', hint: t('kpiRoom.key.month'), run: before },
    { key: ']', hint: t('kpiRoom.key.month'), run: after }
  ])
  const earliest = [first, month, current].reduce<Month>(
    (least, one) => (one !== null && one < least ? one : least),
    month
  )
  const months = monthsFromTo(earliest, current).toReversed()
  return (
    <div className="month-picker">
      <Button size="small" type="text" aria-keyshortcuts="[" aria-label={t('kpiRoom.monthBefore')} onClick={before}>
        <KeyCap name="[" />
      </Button>
      <Select
        aria-label={t('kpiRoom.month')}
        value={month}
        options={months.map((value) => ({ value, label: format.month(value) }))}
        onChange={choose}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Button size="small" type="text" aria-keyshortcuts="]" aria-label={t('kpiRoom.monthAfter')} onClick={after}>
        <KeyCap name="]" />
      </Button>
      {refused && (
        <span className="month-refusal watch-text" role="alert">
          <Mark kind="watch" /> {t('errors.month_in_future', { month: format.month(refused) })}
        </span>
      )}
    </div>
  )
}
