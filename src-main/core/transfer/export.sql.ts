import type { ReadHandle } from '../../db/store.ts'

export type ExportedJob = {
  orderNumber: string
  openedAt: string
  promisedAt: string | null
  completedAt: string | null
  deliveredAt: string | null
  stage: string
  customerName: string | null
  customerKind: string | null
  customerPhone: string | null
  customerEmail: string | null
  plate: string | null
  vin: string | null
  make: string | null
  model: string | null
  modelYear: number | null
  distanceUnit: string | null
  odometerInKm: number | null
  odometerOutKm: number | null
  repairClass: string
  jobClass: string
  payer: string
  customerWaits: number
  advisor: string | null
  position: number
  concern: string
  cause: string | null
  correction: string | null
  operation: string | null
  system: string | null
  technicians: string | null
  flaggedSeconds: number
  labourPriceMinor: number
  partsPriceMinor: number
  note: string | null
}

/** One row a job, orders as they were opened. The promise is the first: a later one is not the order's (domain). */
export function jobsToExport(db: ReadHandle, outletId: number | null): IterableIterator<ExportedJob> {
  return db
    .prepare<ExportedJob>(
      `select o.number as orderNumber, o.opened_at as openedAt,
         (select p.promised_at from promises p where p.order_id = o.id order by p.id limit 1) as promisedAt,
         j.completed_at as completedAt,
         (select e.at from order_events e where e.order_id = o.id and e.stage = 'delivered' order by e.seq desc limit 1)
           as deliveredAt,
         o.stage, c.name as customerName, c.kind as customerKind, c.phone as customerPhone, c.email as customerEmail,
         v.plate, v.vin, v.make, v.model, v.model_year as modelYear, v.distance_unit as distanceUnit,
         (select r.km from odometer_readings r where r.order_id = o.id and r.direction = 'in' and r.voided_at is null)
           as odometerInKm,
         (select r.km from odometer_readings r where r.order_id = o.id and r.direction = 'out' and r.voided_at is null)
           as odometerOutKm,
         oc.code as repairClass, jc.code as jobClass, o.payer, o.customer_waits as customerWaits, a.name as advisor,
         j.position, j.concern, j.cause, j.correction, j.operation, s.code as system,
         (select group_concat(t.name, '; ') from (select st.name from job_technicians jt
            join staff st on st.id = jt.staff_id where jt.job_id = j.id order by st.id) t) as technicians,
         j.flagged_seconds as flaggedSeconds, j.labour_price_minor as labourPriceMinor,
         j.parts_price_minor as partsPriceMinor, o.note
       from orders o
       join jobs j on j.order_id = o.id and j.voided_at is null
       join repair_classes oc on oc.id = o.repair_class_id
       join repair_classes jc on jc.id = j.repair_class_id
       left join customers c on c.id = o.customer_id
       left join vehicles v on v.id = o.vehicle_id
       left join staff a on a.id = o.advisor_id
       left join systems s on s.id = j.system_id
       where o.voided_at is null and (@outletId is null or o.outlet_id = @outletId)
       order by o.opened_at, o.id, j.position`
    )
    .iterate({ outletId })
}
