import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type Shop, shopSettings } from '../../../src-main/shared/contract/shop.ts'
import { completionRules, distanceUnits, languages, paperSizes } from '../../../src-main/shared/enums.ts'
import { languageNames } from '../../../src-main/shared/messages/index.ts'
import { api, client } from '../../rpc/client.ts'
import { useErrorWords } from '../../rpc/error-words.ts'
import { useDraft } from '../../ui/form/draft.ts'
import { ChoiceField, ChoicesField, NumberField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { FormBody } from '../../ui/form/form-drawer.tsx'
import { RuledRows } from '../../ui/page/states.tsx'

export function ShopSettings() {
  const shop = useQuery(api.shop.state.queryOptions()).data?.shop
  return shop ? <ShopForm key={JSON.stringify(shop)} shop={shop} /> : <RuledRows />
}

/** Name, country's habits and the rules that the owner switches on. */
function ShopForm({ shop }: { shop: Shop }) {
  const { t } = useTranslation()
  const words = useErrorWords()
  const draft = useDraft(shopSettings, shop)
  const save = useMutation({ mutationFn: (settings: z.infer<typeof shopSettings>) => client.shop.update(settings) })
  const submit = () => {
    const checked = draft.check()
    if (checked) save.mutate(checked)
  }
  const { values, set, errorAt } = draft
  return (
    <FormBody
      columns={3}
      onSubmit={submit}
      onCancel={() => draft.reset(shop)}
      busy={save.isPending}
      error={words(save.error)}
      errorCount={draft.errorCount}
    >
      <TextField
        label={t('settings.shop.name')}
        value={values.name}
        onChange={(name) => set({ name })}
        error={errorAt('name')}
      />
      <ChoiceField
        label={t('settings.shop.timeZone')}
        value={values.timeZone}
        options={[...new Set([values.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
          value,
          label: value
        }))}
        onChange={(timeZone) => set({ timeZone })}
      />
      <ChoiceField
        label={t('settings.shop.language')}
        value={values.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(language) => set({ language })}
      />
      <TextField
        label={t('settings.shop.currency')}
        value={values.currency}
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
        error={errorAt('currency')}
      />
      <ChoiceField
        label={t('settings.shop.distanceUnit')}
        value={values.distanceUnit}
        options={distanceUnits.map((value) => ({ value, label: t(`settings.unit.${value}`) }))}
        onChange={(distanceUnit) => set({ distanceUnit })}
      />
      <ChoiceField
        label={t('settings.shop.paper')}
        value={values.paper}
        options={paperSizes.map((value) => ({ value, label: value }))}
        onChange={(paper) => set({ paper })}
      />
      <NumberField
        label={t('settings.shop.comebackWindow')}
        hint={
          values.comebackWindowDays === null
            ? t('settings.shop.comebackWindowWarranty')
            : t('settings.shop.comebackWindowHint')
        }
        value={values.comebackWindowDays}
        onChange={(comebackWindowDays) => set({ comebackWindowDays })}
        error={errorAt('comebackWindowDays')}
      />
      <ChoicesField
        span={2}
        label={t('settings.shop.completionRules')}
        values={values.completionRules}
        options={completionRules.map((value) => ({ value, label: t(`settings.rule.${value}`) }))}
        onChange={(rules) => set({ completionRules: rules })}
      />
      <SwitchField
        label={t('settings.shop.warrantyRestarts')}
        hint={t('settings.shop.warrantyRestartsHint')}
        value={values.warrantyRestarts}
        onChange={(warrantyRestarts) => set({ warrantyRestarts })}
      />
      <SwitchField
        label={t('settings.shop.technicianMayInspect')}
        hint={t('settings.shop.technicianMayInspectHint')}
        value={values.technicianMayInspect}
        onChange={(technicianMayInspect) => set({ technicianMayInspect })}
      />
    </FormBody>
  )
}
