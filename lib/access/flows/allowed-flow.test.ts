import { expect, it } from 'vitest'
import { allowedFlow } from './allowed-flow'
import type { PortalFlow } from './portal-flow'

const redirect = { type: 'redirect', returnUrl: 'https://shop.example/account/bye' } as const
const flow: PortalFlow = { type: 'subscription_cancel', subscriptionId: 'sub_1', afterCompletion: redirect }

it.each([[[]], [['https://shop.example/account']], [['https://other.example', 'https://shop.example/']]])(
  'leads away where %j are allowed',
  (allowed) => {
    expect(allowedFlow(flow, allowed)).toEqual(flow)
  },
)

it('ends as without it where the list is another by now, and the task itself stays', () => {
  expect(allowedFlow(flow, ['https://other.example'])).toEqual({ type: 'subscription_cancel', subscriptionId: 'sub_1' })
})

it.each([{ type: 'portal_homepage' } as const, { type: 'hosted_confirmation', customMessage: 'Bye' } as const])(
  '%o leads nowhere and stays',
  (afterCompletion) => {
    expect(allowedFlow({ ...flow, afterCompletion }, ['https://other.example'])).toEqual({ ...flow, afterCompletion })
  },
)
