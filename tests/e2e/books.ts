import { toInstant } from '../../src-main/shared/dates.ts'
import { createTranslator } from '../../src-main/shared/messages/index.ts'
import { openTestShop, type TestShop } from '../support/shop.ts'
import { test as base } from './doors.ts'

/** What is read on the screen, in the language the window starts in. */
export const words = createTranslator('en')

const daySeconds = 86_400

/** Books that were kept for some days before the window opens on them. */
export function withBooks<Kept>(daysBefore: number, fill: (shop: TestShop) => Promise<Kept>) {
  return base.extend<{ kept: Kept }>({
    kept: async ({ dataDir }, use) => {
      const now = toInstant(Date.now() - daysBefore * daySeconds * 1000)
      const shop = await openTestShop({ preset: 'EU', now, dataDir })
      const kept = await fill(shop)
      await shop.close()
      await use(kept)
    },
    workshop: async ({ kept: _kept, workshop }, use) => use(workshop)
  })
}
