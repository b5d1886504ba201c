/**
 * The shape a translation must have: every key of the English file, none besides.
 * Chinese has one plural form, so `_one` keys fall away there.
 */
export type Translated<English> = {
  [K in keyof English as K extends `${string}_one` ? never : K]: English[K] extends string
    ? string
    : Translated<English[K]>
}
