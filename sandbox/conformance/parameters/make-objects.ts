import { makeCatalog } from './objects/make-catalog'
import { makeCredits } from './objects/make-credits'
import { makeCustomers } from './objects/make-customers'
import { makeInvoices } from './objects/make-invoices'
import { makePayments } from './objects/make-payments'
import { makeSubscriptions } from './objects/make-subscriptions'
import { makerOf } from './objects/maker'
import type { World } from './start-world'

export type MadeObjects = ReturnType<typeof makeObjects>

/**
 * Makes at least one object of each kind, in each state that some call needs. The first are made ten days before `now`
 * (Unix seconds), so that time has passed for them.
 */
export function makeObjects(world: World, now: number) {
  const maker = makerOf(world, now)
  world.moveTo(now - 10 * 86_400)
  const customers = makeCustomers(maker)
  const catalog = { ...customers, ...makeCatalog(maker, customers) }
  const subscriptions = { ...catalog, ...makeSubscriptions(maker, catalog) }
  const invoices = { ...subscriptions, ...makeInvoices(maker, subscriptions) }
  return { ...invoices, ...makePayments(maker, invoices), ...makeCredits(maker, invoices) }
}
