import { expect, it } from 'vitest'
import { defaultPortalFeatures } from '../../portal-features'
import { mayUseCode } from './may-use-code'

it('a change at once may bring a promotion code where the configuration allows it', () => {
  const { subscriptionUpdate } = defaultPortalFeatures
  const allowed = {
    subscriptionUpdate: { ...subscriptionUpdate, defaultAllowedUpdates: ['price' as const, 'promotion_code' as const] },
  }
  expect(mayUseCode({ when: 'at_once' }, allowed)).toBe(true)
  expect(mayUseCode({ when: 'at_period_end' }, allowed)).toBe(false)
  expect(mayUseCode({ when: 'at_once' }, { subscriptionUpdate })).toBe(false)
})
