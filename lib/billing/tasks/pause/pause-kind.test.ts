import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '../../portal-features'
import { buildSubscription } from '../../testing/build-subscription'
import type { Subscription } from '../../types'
import { pauseKind, type PauseKind } from './pause-kind'

const begins = new Date('2023-06-14T00:00:00Z')
const flexible = { billingMode: 'flexible' }

it.each<[string, Partial<Subscription>, boolean, PauseKind]>([
  ['flexible and charged automatically', flexible, false, 'service'],
  ['flexible, where the merchant wants payments to pause', flexible, true, 'payments'],
  ['flexible and invoiced', { ...flexible, collectionMethod: 'send_invoice' }, false, 'payments'],
  ['classic', {}, false, 'payments'],
  ['classic and invoiced', { collectionMethod: 'send_invoice' }, false, 'payments'],
  ['flexible with payments that are paused', { ...flexible, pauseBehavior: 'void' }, false, 'payments'],
  ['classic with payments that are to pause', { pauseBehavior: 'void', pauseBeginsAt: begins }, false, 'payments'],
  ['to pause, since the merchant wants payments to pause', { ...flexible, pauseBeginsAt: begins }, true, 'service'],
  ['paused, since the merchant wants payments to pause', { ...flexible, status: 'paused' }, true, 'service'],
])('of a subscription that is %s', (_what, overrides, paymentsOnly, kind) => {
  const subscriptionPause = { ...defaultPortalFeatures.subscriptionPause, paymentsOnly }
  expect(pauseKind(buildSubscription(overrides), { subscriptionPause })).toBe(kind)
})
