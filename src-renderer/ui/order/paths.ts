/** Addresses of records that more than one room leads to. */
export const newOrderPath = '/orders/new'

export function orderPath(orderId: number): string {
  return `/orders/${orderId}`
}

export function inspectionPath(inspectionId: number): string {
  return `/inspections/${inspectionId}`
}
