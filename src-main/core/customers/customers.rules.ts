import type { Role } from '../../shared/enums.ts'

const rolesThatCall: readonly Role[] = ['owner', 'manager', 'advisor']

/** Whether a role needs to reach the customer; to others, contacts are not given at all (E7). */
export function mayCallCustomers(role: Role): boolean {
  return rolesThatCall.includes(role)
}

/** The customer as a role may see it. */
export function seenBy<C extends { phone: string | null; email: string | null; address: string | null }>(
  role: Role,
  customer: C
): C {
  return mayCallCustomers(role) ? customer : { ...customer, phone: null, email: null, address: null }
}
