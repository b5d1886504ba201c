import { useTranslation } from 'react-i18next'
import { outsideBy } from '../../../src-main/shared/limits.ts'
import { useFormat } from '../../ui/format.tsx'
import type { Item } from './tally.ts'

type Worded = Pick<Item, 'wordingEn' | 'wordingZh'>
type Limited = Pick<Item, 'lowerThousandths' | 'upperThousandths' | 'unit'>

/** An item in words: its wording in the language of the screen, its limits, how a value failed. */
export function useItemWords() {
  const { t, i18n } = useTranslation()
  const { quantity } = useFormat()
  const isChinese = i18n.language === 'zh-CN'

  const limits = (item: Limited): string => {
    const { lowerThousandths: lower, upperThousandths: upper } = item
    const unit = item.unit ?? ''
    if (lower !== null && upper !== null) {
      return t('inspections.item.limitsBoth', { lower: quantity(lower), upper: quantity(upper), unit })
    }
    if (lower !== null) return t('inspections.item.limitLower', { lower: quantity(lower), unit })
    return upper === null ? '' : t('inspections.item.limitUpper', { upper: quantity(upper), unit })
  }

  /** `Failed, 0.3 mm under`, or null when the value is good. */
  const failure = (item: Limited, valueThousandths: number): string | null => {
    const outside = outsideBy(item, valueThousandths)
    const words = { difference: quantity(Math.abs(outside)), unit: item.unit ?? '' }
    if (outside === 0) return null
    return outside < 0 ? t('inspections.item.under', words) : t('inspections.item.over', words)
  }

  return {
    wording: (item: Worded) => (isChinese ? item.wordingZh : item.wordingEn),
    limits,
    failure
  }
}
