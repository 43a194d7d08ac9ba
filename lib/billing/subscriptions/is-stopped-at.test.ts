import { expect, it } from 'vitest'
import { buildSubscription } from '../testing/build-subscription'
import type { Subscription } from '../types'
import { isStoppedAt } from './is-stopped-at'

const at = new Date('2023-06-14T00:00:00Z')
const later = new Date('2023-07-14T00:00:00Z')

it.each<[string, Partial<Subscription>, boolean]>([
  ['renews', {}, false],
  ['pauses then', { pauseBeginsAt: at }, true],
  ['pauses later', { pauseBeginsAt: later }, false],
  ['only pauses payments', { pauseBehavior: 'void', pauseBeginsAt: at }, false],
  ['is paused', { status: 'paused' }, true],
  ['is paused for longer', { status: 'paused', pauseResumesAt: later }, true],
  ['is resumed then', { status: 'paused', pauseResumesAt: at }, false],
])('of a subscription that %s', (_what, overrides, expected) => {
  expect(isStoppedAt(buildSubscription(overrides), at)).toBe(expected)
})
