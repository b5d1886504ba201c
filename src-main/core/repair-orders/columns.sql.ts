/** Columns that several lists show of an order, as SQL over its usual aliases: `o` the order, `v` its vehicle. */

export const VEHICLE_NAME = `nullif(trim(coalesce(v.make, '') || ' ' || coalesce(v.model, '')), '')`

/** The promise that counts: the first, or the last one that the customer asked for (promises.rules). */
export const COUNTING_PROMISE = `(select p.promised_at from promises p where p.order_id = o.id
  order by p.asked_by = 'customer' desc, case p.asked_by when 'customer' then -p.id else p.id end limit 1)`
