import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Role } from '../enums.ts'
import { errorCodes, errorParams } from '../errors.ts'

/** Who may call an entry, and whether it writes. Default: nobody (E7). */
export interface EntryMeta {
  kind: 'query' | 'command' | 'lifecycle'
  roles: readonly Role[]
}

export const refusal = z.object({ code: z.enum(errorCodes), params: errorParams })

const entry = oc.$meta<EntryMeta>({ kind: 'query', roles: [] }).errors({
  /** The core refused, in the words of the domain; nothing was changed. */
  REFUSED: { status: 422, data: refusal },
  /** Something failed that nobody foresaw; the log holds it under this reference. */
  FAILED: { status: 500, data: z.object({ reference: z.string() }) }
})

/** Reads only; runs on a connection that cannot write (E2). */
export const query = (...roles: readonly Role[]) => entry.meta({ kind: 'query', roles })
/** Writes in one immediate transaction with its audit entry (E2). */
export const command = (...roles: readonly Role[]) => entry.meta({ kind: 'command', roles })
/** Opens, makes or removes the books themselves; handled by the application, outside a transaction. */
export const lifecycle = (...roles: readonly Role[]) => entry.meta({ kind: 'lifecycle', roles })

export const everyone = ['owner', 'manager', 'advisor', 'inspector', 'technician', 'parts_clerk'] as const
export const front = ['owner', 'manager', 'advisor'] as const
export const quality = ['owner', 'manager', 'inspector'] as const
export const workshop = ['owner', 'manager', 'advisor', 'inspector', 'technician'] as const
export const management = ['owner', 'manager'] as const

export const recordId = z.number().int().positive()
export const day = z.iso.date()
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const instant = z.iso.datetime({ precision: 0 })
/** Free text of people: trimmed, never empty, bounded. */
export const line = z.string().trim().min(1).max(200)
export const paragraph = z.string().trim().min(1).max(4000)
export const optionalLine = z.string().trim().max(200).nullable()
export const optionalParagraph = z.string().trim().max(4000).nullable()
/** Kilometres an odometer can show. */
export const km = z.number().int().min(0).max(9_999_999)
export const seconds = z.number().int().min(0).max(3_600_000)
export const moneyMinor = z.number().int().min(0).max(1_000_000_000_000)
/** A list entry of the catalogue with its two names. */
export const catalogued = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameZh: z.string() })
