import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { completionRules, countryPresets, distanceUnits, languages, paperSizes, posts, vehicleKinds } from '../enums.ts'
import { catalogued, command, everyone, lifecycle, line, management, optionalLine, query, recordId } from './base.ts'

export const shopSettings = z.object({
  name: line,
  language: z.enum(languages),
  timeZone: z.string().min(1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  distanceUnit: z.enum(distanceUnits),
  paper: z.enum(paperSizes),
  comebackWindowDays: z.number().int().min(1).max(1095).nullable(),
  warrantyRestarts: z.boolean(),
  technicianMayInspect: z.boolean(),
  completionRules: z.array(z.enum(completionRules))
})
export const shop = shopSettings.extend({
  preset: z.enum(countryPresets),
  currencyDigits: z.number().int(),
  isSample: z.boolean()
})
export type Shop = z.infer<typeof shop>

export const outlet = z.object({
  id: recordId,
  name: line,
  numberPrefix: z.string(),
  address: optionalLine,
  isActive: z.boolean()
})
export const staffMember = z.object({
  id: recordId,
  outletId: recordId,
  name: line,
  post: z.enum(posts),
  isActive: z.boolean()
})
export const warrantyTerm = z
  .object({
    vehicleKind: z.enum(vehicleKinds),
    days: z.number().int().min(0).max(3650).nullable(),
    months: z.number().int().min(0).max(120).nullable(),
    km: z.number().int().min(0).max(1_000_000).nullable(),
    /** Worked out when it is stored: the preset's source, or 'shop' for a period of its own. */
    source: z.string()
  })
  .refine((term) => term.days === null || term.months === null, { path: ['months'] })
/** One period a kind of vehicle. */
const warranty = z
  .array(warrantyTerm)
  .refine((terms) => new Set(terms.map((term) => term.vehicleKind)).size === terms.length)
export const repairClass = catalogued.extend({
  needsFinalInspection: z.boolean(),
  isRepair: z.boolean(),
  isActive: z.boolean(),
  warranty
})
export const system = catalogued.extend({ parentId: recordId.nullable(), isActive: z.boolean() })

/** Which books are open, and what else lies in the data folder. */
const shopState = z.object({
  open: z.enum(['none', 'own', 'sample']),
  hasOwn: z.boolean(),
  hasSample: z.boolean(),
  shop: shop.nullable(),
  outlets: z.array(outlet),
  today: z.string().nullable(),
  version: z.string()
})

/** Progress of long work: `done` of `total`, the step's name as a message key, then a result at the end. */
export const progress = z.object({ step: z.string(), done: z.number().int(), total: z.number().int() })

/** What the first start asks for. */
export const newShop = z.object({
  name: line,
  preset: z.enum(countryPresets),
  language: z.enum(languages),
  timeZone: z.string()
})

export const newOutlet = outlet.pick({ name: true, address: true })
export const newClass = repairClass.extend({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  nameEn: line,
  nameZh: line
})
export const newSystem = system.extend({ nameEn: line, nameZh: line })
export const newStaff = staffMember.pick({ outletId: true, name: true, post: true })

export const shopContract = {
  state: query(...everyone).output(shopState),
  create: lifecycle('owner').input(newShop).output(shopState),
  openSample: lifecycle('owner')
    .input(z.object({ language: z.enum(languages) }))
    .output(eventIterator(progress, shopState)),
  openOwn: lifecycle('owner').output(shopState),
  removeSample: lifecycle('owner').output(shopState),
  update: command('owner').input(shopSettings).output(shop)
}

export const outletsContract = {
  list: query(...everyone).output(z.array(outlet)),
  create: command('owner').input(newOutlet).output(outlet),
  update: command('owner')
    .input(newOutlet.extend({ id: recordId, isActive: z.boolean() }))
    .output(outlet)
}

export const staffContract = {
  list: query(...everyone).output(z.array(staffMember)),
  create: command(...management)
    .input(newStaff)
    .output(staffMember),
  update: command(...management)
    .input(newStaff.extend({ id: recordId, isActive: z.boolean() }))
    .output(staffMember)
}

export const repairClassesContract = {
  list: query(...everyone).output(z.array(repairClass)),
  create: command('owner')
    .input(newClass.omit({ id: true, isActive: true }))
    .output(repairClass),
  update: command('owner')
    .input(newClass.omit({ code: true }))
    .output(repairClass)
}

export const systemsContract = {
  list: query(...everyone).output(z.array(system)),
  create: command(...management)
    .input(newSystem.pick({ nameEn: true, nameZh: true, parentId: true }))
    .output(system),
  update: command(...management)
    .input(newSystem.omit({ code: true }))
    .output(system)
}
