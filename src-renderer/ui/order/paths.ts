/** Addresses of records that more than one room leads to. */
export const ordersPath = '/orders'
export const newOrderPath = '/orders/new'

export function orderPath(orderId: number): string {
  return `/orders/${orderId}`
}

export function inspectionPath(inspectionId: number): string {
  return `/inspections/${inspectionId}`
}

/** Where open rework is finished. */
export const reworkPath: string = '/quality/rework'
