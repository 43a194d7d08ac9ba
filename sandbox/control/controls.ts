import type { Control, ControlContext } from './control'
import { controls as billingSettings } from './billing-settings'
import { controls as cards } from './cards'
import { controls as customerAccount } from './customer-account'
import { controls as discounts } from './discounts'
import { controls as faults } from './faults'
import { controls as mails } from './mails'
import { controls as webhooks } from './webhooks'
import type { StoredObject } from '../core/store/objects'

const universes: Control[] = [
  {
    method: 'POST',
    path: '/reset',
    handler: reset,
  },
  { method: 'GET', path: '/universes', handler: listUniverses },
  { method: 'GET', path: '/events', handler: listEvents },
  {
    method: 'GET',
    path: '/universe',
    handler: ({ universe }) => ({
      key: universe.key,
      account: universe.account,
      connected: universe.connectedAccount !== null,
      objects: Object.fromEntries(universe.kinds().map((kind) => [kind, universe.rawCollection(kind).size])),
    }),
  },
  {
    method: 'POST',
    path: '/bill',
    handler: ({ sandbox, universe }) => {
      sandbox.billByWallClock(universe)
      return { billed: true }
    },
  },
  {
    method: 'GET',
    path: '/calls',
    handler: ({ universe, input }) => ({ data: universe.calls.newestFirst(input.integer('limit') ?? 100) }),
  },
  {
    method: 'DELETE',
    path: '/calls',
    handler: ({ universe }) => {
      universe.calls.clear()
      return { data: [] }
    },
  },
]

/** Lists the universes of a key: first the platform's, then those of the connected accounts in order of first use. */
function listUniverses({ sandbox, universe }: ControlContext) {
  const own = sandbox.all().filter(({ key }) => key === universe.key)
  const data = own.map((each) => ({
    account: each.account,
    connected: each.connectedAccount !== null,
    customers: each.collection('customer').size,
  }))
  return { data: data.sort((one, other) => Number(one.connected) - Number(other.connected)) }
}

/** Lists a customer's events, newest first. Stripe's own list has no such filter. */
function listEvents({ universe, input }: ControlContext) {
  const [customer, limit] = [input.requiredText('customer'), input.integer('limit') ?? 20]
  const found: { id: string; type: string; created: number }[] = []
  for (const { id, type, created, data } of universe.collection('event').newestFirst()) {
    if (found.length >= limit) break
    const told = data.object as StoredObject & { customer?: unknown }
    if (told.id === customer || told.customer === customer) found.push({ id, type, created })
  }
  return { data: found }
}

/** Keeping the webhook endpoints keeps their secrets valid for those who already have them. */
function reset({ sandbox, universe, input }: ControlContext) {
  const kept = input.boolean('keep_webhook_endpoints') ? universe.collection('webhook_endpoint').all().reverse() : []
  const counts = Array.from(universe.idCounts())
  sandbox.reset(universe)
  if (kept.length > 0) {
    const anew = sandbox.universe(universe.key, universe.connectedAccount)
    anew.transact(null, () => {
      for (const endpoint of kept) anew.collection('webhook_endpoint').insert(endpoint)
      // Later endpoints must not get the ids of the kept ones.
      for (const [prefix, count] of counts)
        if (/^(we|whsec)$/.test(prefix)) for (let n = 0; n < count; n += 1) anew.newId(prefix)
    })
  }
  return { reset: true }
}

export const controls: Control[] = [
  ...universes,
  ...billingSettings,
  ...cards,
  ...customerAccount,
  ...discounts,
  ...faults,
  ...webhooks,
  ...mails,
]
