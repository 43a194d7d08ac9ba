import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLive } from '../subscriptions/is-live'
import { isOffered } from '../plans/is-offered'
import { resubscribeRefusal } from './resubscribe-refusal'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { Subscription } from '../types'

const ended = buildSubscription({ status: 'canceled' })
const again = buildSubscription({ id: 'sub_2', resubscribedFrom: 'sub_1' })

describe('subscribing again', () => {
  it.each<[string, Subscription, Subscription[], ReturnType<typeof resubscribeRefusal>]>([
    ['none for what has ended and is still offered', ended, [], null],
    ['none for what expired before it began', buildSubscription({ status: 'incomplete_expired' }), [], null],
    ['that it still runs', buildSubscription({ status: 'past_due' }), [], 'not_ended'],
    ['that it was done already', ended, [again], 'already_resubscribed'],
    ['none once the second one has ended too', ended, [{ ...again, status: 'canceled' }], null],
    ['none because of another’s successor', ended, [{ ...again, resubscribedFrom: 'sub_3' }], null],
    ['an archived price', { ...ended, items: [buildItem({ price: { active: false } })] }, [], 'price_unavailable'],
    [
      'a price of an archived product',
      { ...ended, items: [buildItem({ product: { ...buildItem().product, active: false } })] },
      [],
      'price_unavailable',
    ],
    [
      'one archived price among several',
      { ...ended, items: [buildItem(), buildItem({ id: 'si_2', price: { active: false } })] },
      [],
      'price_unavailable',
    ],
  ])('is refused for: %s', (_, subscription, others, refusal) => {
    expect(resubscribeRefusal(subscription, [subscription, ...others])).toBe(refusal)
  })

  it('is possible exactly for what has ended, is offered and has no running successor', () => {
    fc.assert(
      fc.property(arbitraryCase, arbitraryCase, fc.boolean(), ({ subscription }, { subscription: other }, linked) => {
        const successor = { ...other, id: 'sub_2', resubscribedFrom: linked ? subscription.id : null }
        const possible = !isLive(subscription) && isOffered(subscription) && !(linked && isLive(other))
        expect(resubscribeRefusal(subscription, [subscription, successor]) === null).toBe(possible)
      }),
    )
  })

  it('leaves one running at most: once there is a successor no second is begun', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription }) => {
        const others = [{ ...again, resubscribedFrom: subscription.id }]
        expect(resubscribeRefusal(subscription, others)).not.toBeNull()
      }),
    )
  })
})
