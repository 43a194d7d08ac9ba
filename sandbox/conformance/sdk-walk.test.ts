import Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes } from '../parts'
import { startSandbox, type RunningSandbox } from '../server'
import { loadApi } from './load-api'
import { loadSandboxValidator } from './load-sandbox-validator'
import { createOperationMatcher } from './match-operation'
import { walkAccount } from './walk/walk-account'
import { walkCatalog } from './walk/walk-catalog'
import { walkCredits } from './walk/walk-credits'
import { walkCustomers } from './walk/walk-customers'
import { walkInvoices } from './walk/walk-invoices'
import { walkPayments } from './walk/walk-payments'
import { walkSubscriptions } from './walk/walk-subscriptions'

let sandbox: RunningSandbox
let stripe: Stripe
let violations: string[] = []
const called = new Set<string>()
const answered = new Set<string>()
const events = new Set<string>()

beforeAll(async () => {
  const validator = await loadSandboxValidator({
    request: (operation) => called.add(operation),
    answer(operation, where, status, found) {
      if (operation && status < 400) answered.add(operation)
      violations.push(...found.map(({ pointer, message }) => `${where} ${pointer} ${message}`))
    },
    event(type, found) {
      events.add(type)
      violations.push(...found.map(({ pointer, message }) => `${type} ${pointer} ${message}`))
    },
  })
  sandbox = await startSandbox({ port: 0, validator })
  const { hostname, port } = new URL(sandbox.url)
  stripe = new Stripe('sk_test_walk', {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
})

afterAll(() => sandbox.close())

it.each([
  ['products, prices, coupons, taxes and meters', walkCatalog],
  ['customers and their payment methods', walkCustomers],
  ['billing credits and entitlements', walkCredits],
  ['setups, payments, charges and refunds', walkPayments],
  ['subscriptions, items, schedules and test clocks', walkSubscriptions],
  ['invoices, credit notes and previews', walkInvoices],
  ['the portal, webhooks, accounts and events', walkAccount],
])('the official SDK walks through %s and every answer and event is what its types say', async (_name, walk) => {
  violations = []
  await walk(stripe)
  expect([...new Set(violations)]).toEqual([])
})

it('and has called every operation that is built', async () => {
  const { operations } = await loadApi()
  const match = createOperationMatcher(operations)
  const built = routes.map(({ method, path }) => match(method, path.replace(/:\w+/g, 'x'))?.operation.name ?? path)
  expect(built.filter((name) => !called.has(name))).toEqual([])
  expect(built.filter((name) => !answered.has(name) && !refusedAlways.includes(name))).toEqual([])
})

// Only a refund that waits for its customer can be cancelled, which a card's never does.
const refusedAlways = ['refunds.cancel']
