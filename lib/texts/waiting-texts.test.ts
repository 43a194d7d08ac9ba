import { expect, it } from 'vitest'
import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import { waitingTexts } from './waiting-texts'

const reader = { locale: 'en', timeZone: 'UTC' } as const

function asked(kind: SubscriptionRequest['kind'], minute: number, waits = true): SubscriptionRequest {
  const receivedAt = new Date(Date.UTC(2023, 5, 1, 10, minute))
  return { kind, subscriptionId: 'sub_1', waits, receivedAt, term: null, endsAt: null }
}

it('says what waits and since when, oldest first, and what the page still shows', () => {
  const told = waitingTexts([asked('keep', 40), asked('cancel', 30)], reader).map((text) => text.replaceAll(/\s/g, ' '))
  expect(told).toEqual([
    'We received your cancellation on 1 June 2023 and are carrying it out.',
    'We received your request to keep this subscription on 1 June 2023 and are carrying it out.',
    'Until it is done, this card shows your subscription as it was before.',
  ])
})

it('says the time of day in the zone of a merchant who has set one', () => {
  const [told = ''] = waitingTexts([asked('cancel', 30)], { locale: 'en', timeZone: 'Europe/Rome' })
  expect(told.replaceAll(/\s/g, ' ')).toBe(
    'We received your cancellation on 1 June 2023 at 12:30 CEST and are carrying it out.',
  )
})

it('says nothing of what is done', () => {
  expect(waitingTexts([asked('cancel', 30, false)], reader)).toEqual([])
})
