import type { z } from 'zod'
import type { Shop, shopSettings } from '../../shared/contract/shop.ts'
import { completionRules } from '../../shared/enums.ts'
import { DomainError } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { currencyDigits, requireTimeZone } from './settings.rules.ts'
import { countPricedJobs, readShop, updateShopRow } from './shop.sql.ts'

/**
 * The shop's settings. Days already worked out stay where they are when the time zone changes; the currency cannot
 * change under prices that were agreed in it (faults.md 40).
 */
export function updateShop(context: CommandContext, input: z.infer<typeof shopSettings>): Shop {
  const before = context.shop
  requireTimeZone(input.timeZone)
  const digits = currencyDigits(input.currency)
  if (input.currency !== before.currency) {
    const count = countPricedJobs(context.db)
    if (count > 0) throw new DomainError('currency_in_use', { currency: before.currency, count })
  }
  updateShopRow(context.db, {
    ...input,
    currencyDigits: digits,
    completionRules: completionRules.filter((rule) => input.completionRules.includes(rule))
  })
  const after = readShop(context.db)
  if (!after) throw new DomainError('no_shop')
  context.audit({ recordType: 'shop', recordId: 1, before, after })
  return after
}
