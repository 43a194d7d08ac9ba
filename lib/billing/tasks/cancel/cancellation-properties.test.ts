import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cancellationOutcome } from './cancellation-outcome'
import { isLive } from '../../subscriptions/is-live'
import { defaultPortalFeatures } from '../../portal-features'
import { scheduledEnd } from '../../subscriptions/scheduled-end'
import { arbitraryCase } from '../../testing/arbitrary-subscription'

const asked = fc.record({
  subscriptionCancel: fc
    .record({
      mode: fc.constantFrom('at_period_end' as const, 'immediately' as const),
      prorationBehavior: fc.constantFrom('none' as const, 'create_prorations' as const, 'always_invoice' as const),
    })
    .map((chosen) => ({ ...defaultPortalFeatures.subscriptionCancel, ...chosen })),
})

/** Checks a property of cancelling for every live subscription and every configuration. */
function always(
  check: (given: Parameters<typeof cancellationOutcome>, outcome: ReturnType<typeof cancellationOutcome>) => void,
) {
  fc.assert(
    fc.property(arbitraryCase, asked, ({ subscription, invoices, now }, features) => {
      fc.pre(isLive(subscription))
      const given: Parameters<typeof cancellationOutcome> = [subscription, features, invoices, now]
      check(given, cancellationOutcome(...given))
    }),
  )
}

it('at once means now, and never later than it was set to end or its first period runs', () => {
  always(([subscription, , , now], { immediate, endsAt }) => {
    if (immediate) return expect(endsAt).toEqual(now)
    const ends = subscription.items.map((item) => item.currentPeriodEnd.getTime())
    expect(endsAt.getTime()).toBeLessThanOrEqual(Math.min(...ends))
    expect(endsAt.getTime()).toBeLessThanOrEqual(scheduledEnd(subscription)?.getTime() ?? Infinity)
  })
})

it('what is owed is what its own open invoices still ask for, and no invoice is forgotten', () => {
  always(([subscription, , invoices], { openInvoices, owed, collection }) => {
    const ids = new Set(invoices.filter((invoice) => invoice.subscriptionId === subscription.id).map(({ id }) => id))
    expect(
      openInvoices.every((invoice) => ids.has(invoice.id) && invoice.status === 'open' && invoice.amountRemaining > 0n),
    ).toBe(true)
    expect(BigInt(owed?.amount ?? 0)).toBe(openInvoices.reduce((sum, invoice) => sum + invoice.amountRemaining, 0n))
    expect(collection === 'nothing_open').toBe(openInvoices.length === 0)
  })
})

it('collection stops only where the subscription ends at once, and goes on only until a later end', () => {
  always((_, { collection, immediate }) => {
    if (collection === 'stops') expect(immediate).toBe(true)
    if (collection === 'continues') expect(immediate).toBe(false)
  })
})

it('no time is lost that is prorated, nor that of a trial or of what was not paid', () => {
  always(([subscription, { subscriptionCancel }], { unusedTimeLost, immediate }) => {
    if (immediate && subscriptionCancel.prorationBehavior !== 'none') expect(unusedTimeLost).toBe(false)
    if (subscription.status !== 'active') expect(unusedTimeLost).toBe(false)
  })
})

it('a trial is told of exactly where one runs, and is never lost later than it ends', () => {
  always(([subscription], { trial }) => {
    expect(trial !== null).toBe(subscription.status === 'trialing' && subscription.trialEnd !== null)
    if (trial) expect(trial.lostAt.getTime()).toBeLessThanOrEqual(trial.endsAt.getTime())
  })
})
