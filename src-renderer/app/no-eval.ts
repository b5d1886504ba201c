import { z } from 'zod'

/**
 * The page's policy forbids code made from text, which zod would try in order to be faster. Imported before anything
 * else, because a schema reads this setting when it is made.
 */
z.config({ jitless: true })
