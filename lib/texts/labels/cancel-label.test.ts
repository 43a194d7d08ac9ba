import { describe, expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { Subscription } from '@/lib/billing/types'
import { cancelLabel } from './cancel-label'

const reader = { locale: 'en', timeZone: 'UTC', now: new Date('2023-05-20T00:00:00Z') } as const

function label(overrides: Partial<Subscription>, mode: 'at_period_end' | 'immediately' = 'at_period_end'): string {
  const features = { subscriptionCancel: { ...defaultPortalFeatures.subscriptionCancel, mode } }
  return cancelLabel(buildSubscription(overrides), features, reader)
}

describe('cancelling is called', () => {
  it('by its name where nothing is set', () => {
    expect(label({})).toBe('Cancel subscription')
    expect(label({}, 'immediately')).toBe('Cancel subscription')
  })

  it('an earlier end, with its date, where a later one is set', () => {
    expect(label({ cancelAt: new Date('2023-12-01T00:00:00Z') })).toBe('Cancel earlier, on 14 Jun 2023')
  })

  it('an end now, where it takes effect at once', () => {
    expect(label({ cancelAtPeriodEnd: true }, 'immediately')).toBe('Cancel now')
  })

  it('by its name where it would change nothing', () => {
    expect(label({ cancelAtPeriodEnd: true })).toBe('Cancel subscription')
  })
})
