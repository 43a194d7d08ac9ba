import type { Control } from './control'
import { controls as billingSettings } from './billing-settings'
import { controls as cards } from './cards'
import { controls as faults } from './faults'
import { controls as mails } from './mails'
import { controls as webhooks } from './webhooks'

const universes: Control[] = [
  {
    method: 'POST',
    path: '/reset',
    handler: ({ sandbox, universe }) => {
      sandbox.reset(universe)
      return { reset: true }
    },
  },
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

export const controls: Control[] = [...universes, ...billingSettings, ...cards, ...faults, ...webhooks, ...mails]
