import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, it } from 'vitest'
import { eventFamily } from './event-family'
import { webhookEvents } from './webhook-events'

const sdk = path.dirname(path.dirname(createRequire(import.meta.url).resolve('stripe')))
const types = readFileSync(path.join(sdk, 'esm/resources/WebhookEndpoints.d.ts'), 'utf8')
const [, union = ''] = /type EnabledEvent = ([^;]+);/.exec(types) ?? []
const all = [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)

it('are those of Stripe’s that something acts on, and no others', () => {
  expect(all.length).toBeGreaterThan(200)
  expect(webhookEvents(false).toSorted()).toEqual(all.filter((type) => eventFamily(type) !== null).toSorted())
})

it('of a live account are without its clocks, which it cannot have', () => {
  const clocks = webhookEvents(false).filter((type) => !webhookEvents(true).includes(type))
  expect(clocks.every((type) => type.startsWith('test_helpers.'))).toBe(true)
  expect(clocks).toHaveLength(5)
})
