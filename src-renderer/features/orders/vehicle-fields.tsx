import { Button, Checkbox, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { distanceUnits, vehicleKinds, vehicleMarkets } from '../../../src-main/shared/enums.ts'
import { ChoiceField, Field, NumberField, TextField } from '../../ui/form/fields.tsx'
import { useScan } from '../../ui/keys/keys.tsx'
import { Fact } from '../../ui/page/blocks.tsx'
import type { Lookup } from './intake-draft.ts'
import { newVehicle, takeFound } from './intake-draft.ts'
import type { IntakeParts } from './intake-page.tsx'
import type { VehicleLookup } from './use-vehicle-lookup.ts'

/** Plate or VIN first: a known vehicle fills itself in, an unknown one gets its fields. */
export function VehicleFields(parts: IntakeParts & { lookup: VehicleLookup }) {
  const { t } = useTranslation()
  const { intake, set, names, lookup } = parts
  const shop = names.shop
  const known = intake.found?.vehicle
  useScan((code) => set({ text: code, found: null, vehicle: null }))
  const correct = () => {
    if (!known) return
    const { id: _, ...fields } = known
    set({ vehicle: fields })
  }
  const another = () => set({ text: '', found: null, vehicle: null, customerId: null, customer: null })
  const isOpen = known !== undefined || intake.vehicle !== null
  return (
    <fieldset className="intake-block">
      <legend className="section">{t('orders.intake.sectionVehicle')}</legend>
      {!isOpen && (
        <PlateField
          {...parts}
          {...lookup}
          onTake={(hit) => set(takeFound(intake, hit))}
          onNew={() => shop && set({ vehicle: newVehicle(intake.text, shop) })}
        />
      )}
      {intake.found && !intake.vehicle && <KnownVehicle {...parts} found={intake.found} />}
      {intake.vehicle && <NewVehicle {...parts} vehicle={intake.vehicle} />}
      {isOpen && (
        <p className="intake-acts">
          {!intake.vehicle && (
            <Button size="small" onClick={correct}>
              {t('orders.intake.change')}
            </Button>
          )}
          <Button size="small" onClick={another}>
            {t('orders.intake.another')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

/** The search: arrows choose among what fits, Enter takes it; the last choice is a new vehicle. */
function PlateField(props: IntakeParts & VehicleLookup & { onTake: (hit: Lookup) => void; onNew: () => void }) {
  const { t } = useTranslation()
  const { intake, set, hits, exact } = props
  const [at, setAt] = useState(0)
  const hasText = intake.text.trim() !== ''
  const count = hits.length + (hasText ? 1 : 0)
  const chosen = Math.min(at, count - 1)
  const choose = (index: number) => {
    const hit = hits[index]
    if (hit) props.onTake(hit)
    else if (hasText) props.onNew()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') setAt(Math.min(count - 1, chosen + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (event.key === 'Enter') choose(chosen)
    // Tab takes what leaves no doubt: the whole plate of a known vehicle, or one that nothing in the books resembles.
    else if (event.key === 'Tab' && !event.shiftKey && exact) props.onTake(exact)
    else if (event.key === 'Tab' && !event.shiftKey && hasText && hits.length === 0) props.onNew()
    else return
    event.preventDefault()
  }
  return (
    <div className="intake-plate">
      <Field
        label={t('orders.intake.plateOrVin')}
        hint={t('orders.intake.plateHint')}
        error={props.errors.plate ?? props.errors.vin}
      >
        {(wiring) => (
          <Input
            {...wiring}
            size="large"
            autoFocus
            role="combobox"
            aria-expanded={hasText}
            aria-controls="intake-hits"
            aria-activedescendant={hasText ? `intake-hit-${chosen}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={intake.text}
            onChange={(event) => {
              setAt(0)
              set({ text: event.target.value })
            }}
            onKeyDown={onKeyDown}
            onBlur={() => exact && props.onTake(exact)}
          />
        )}
      </Field>
      <div id="intake-hits" role="listbox" aria-label={t('orders.intake.hits')} className="intake-hits" tabIndex={-1}>
        {hits.map((hit, index) => (
          <HitLine key={hit.vehicle.id} index={index} isChosen={index === chosen} onChoose={() => choose(index)}>
            <b>{hit.vehicle.plate ?? hit.vehicle.vin}</b>
            <span>{[hit.vehicle.make, hit.vehicle.model].filter(Boolean).join(' ')}</span>
            <span className="secondary">{hit.owner?.name}</span>
          </HitLine>
        ))}
        {hasText && (
          <HitLine index={hits.length} isChosen={chosen === hits.length} onChoose={() => choose(hits.length)}>
            {t('orders.intake.takeNew', { text: intake.text.trim() })}
          </HitLine>
        )}
      </div>
    </div>
  )
}

function HitLine(props: { index: number; isChosen: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys (combobox pattern)
    <div
      id={`intake-hit-${props.index}`}
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      className="intake-hit"
      onClick={props.onChoose}
    >
      {props.children}
    </div>
  )
}

function KnownVehicle({ found }: IntakeParts & { found: Lookup }) {
  const { t } = useTranslation()
  const { vehicle } = found
  const name = [vehicle.make, vehicle.model].filter(Boolean).join(' ')
  return (
    <div className="intake-facts">
      <Fact label={t('orders.field.plate')}>{vehicle.plate ?? t('orders.field.unknown')}</Fact>
      {name && (
        <Fact label={t('orders.field.vehicle')}>
          {name}
          {vehicle.modelYear ? `, ${vehicle.modelYear}` : ''}
        </Fact>
      )}
      <Fact label={t('orders.field.vin')}>{vehicle.vin ?? t('orders.field.unknown')}</Fact>
    </div>
  )
}

function NewVehicle({
  intake,
  set,
  errors,
  refusal,
  vehicle
}: IntakeParts & { vehicle: NonNullable<IntakeParts['intake']['vehicle']> }) {
  const { t } = useTranslation()
  const change = (part: Partial<typeof vehicle>) => set({ vehicle: { ...vehicle, ...part } })
  const asksVin = intake.isVinConfirmed || (refusal?.kind === 'refused' && refusal.code === 'vin_check_digit')
  return (
    <div className="intake-grid">
      <TextField
        label={t('orders.field.plate')}
        value={vehicle.plate}
        onChange={(plate) => change({ plate })}
        error={errors.plate}
      />
      <TextField
        label={t('orders.field.vin')}
        value={vehicle.vin}
        onChange={(vin) => {
          set({ isVinConfirmed: false })
          change({ vin })
        }}
        error={errors.vin}
      />
      <TextField
        label={t('orders.intake.make')}
        value={vehicle.make}
        onChange={(make) => change({ make })}
        autoFocus={intake.found === null}
      />
      <TextField label={t('orders.intake.model')} value={vehicle.model} onChange={(model) => change({ model })} />
      {asksVin && (
        <Checkbox
          className="intake-wide"
          checked={intake.isVinConfirmed}
          onChange={(event) => set({ isVinConfirmed: event.target.checked })}
        >
          {t('orders.intake.confirmVin')}
        </Checkbox>
      )}
      <YearField value={vehicle.modelYear} onChange={(modelYear) => change({ modelYear })} />
      <ChoiceField
        label={t('orders.odometer.edit')}
        value={vehicle.distanceUnit}
        options={distanceUnits.map((value) => ({ value, label: t(`settings.unit.${value}`) }))}
        onChange={(distanceUnit) => change({ distanceUnit })}
      />
      <ChoiceField
        label={t('orders.intake.market')}
        value={vehicle.market}
        options={vehicleMarkets.map((value) => ({ value, label: t(`orders.market.${value}`) }))}
        onChange={(market) => change({ market })}
      />
      <ChoiceField
        label={t('orders.intake.kind')}
        value={vehicle.kind}
        options={vehicleKinds.map((value) => ({ value, label: t(`settings.vehicleKind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
    </div>
  )
}

function YearField({ value, onChange }: { value: number | null; onChange: (year: number | null) => void }) {
  const { t } = useTranslation()
  return <NumberField label={t('orders.intake.year')} value={value} onChange={onChange} min={1885} max={2100} />
}
