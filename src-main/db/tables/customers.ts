import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { customerKinds, distanceUnits, vehicleKinds, vehicleMarkets } from '../../shared/enums.ts'
import { id, oneOf, voiding } from './columns.ts'
import { outlets } from './shop.ts'

export const customers = sqliteTable(
  'customers',
  {
    id: id(),
    outletId: integer('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: customerKinds }).notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    note: text('note'),
    /** Id in the system it was imported from. */
    externalRef: text('external_ref'),
    createdAt: text('created_at').notNull(),
    ...voiding()
  },
  (t) => [
    index('customers_name').on(t.name),
    index('customers_external_ref').on(t.externalRef),
    oneOf('customers_kind', t.kind.name, customerKinds)
  ]
)

export const vehicles = sqliteTable(
  'vehicles',
  {
    id: id(),
    outletId: integer('outlet_id')
      .notNull()
      .references(() => outlets.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: vehicleKinds }).notNull(),
    market: text('market', { enum: vehicleMarkets }).notNull(),
    plate: text('plate'),
    /** Plate without spaces, dots and hyphens, upper case, half width: what a search compares. */
    plateKey: text('plate_key'),
    vin: text('vin'),
    make: text('make'),
    model: text('model'),
    modelYear: integer('model_year'),
    /** Unit in which its odometer is shown and typed; stored readings are kilometres. */
    distanceUnit: text('distance_unit', { enum: distanceUnits }).notNull(),
    externalRef: text('external_ref'),
    note: text('note'),
    createdAt: text('created_at').notNull(),
    ...voiding()
  },
  (t) => [
    index('vehicles_plate_key').on(t.plateKey),
    index('vehicles_vin').on(t.vin),
    index('vehicles_external_ref').on(t.externalRef),
    oneOf('vehicles_kind', t.kind.name, vehicleKinds),
    oneOf('vehicles_market', t.market.name, vehicleMarkets),
    oneOf('vehicles_distance_unit', t.distanceUnit.name, distanceUnits)
  ]
)

/** Who owned the vehicle when. History stays with the vehicle; contacts do not pass to the new owner. */
export const ownerships = sqliteTable(
  'ownerships',
  {
    id: id(),
    vehicleId: integer('vehicle_id')
      .notNull()
      .references(() => vehicles.id, { onDelete: 'restrict' }),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    fromOn: text('from_on').notNull(),
    /** Half-open: the day the next owner's period begins. */
    untilOn: text('until_on')
  },
  (t) => [index('ownerships_vehicle').on(t.vehicleId, t.fromOn), index('ownerships_customer').on(t.customerId)]
)
