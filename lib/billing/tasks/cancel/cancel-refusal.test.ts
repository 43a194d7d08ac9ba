import { expect, it } from 'vitest'
import { cancelRefusal } from './cancel-refusal'
import { defaultPortalFeatures } from '../../portal-features'

const off = { subscriptionCancel: { ...defaultPortalFeatures.subscriptionCancel, enabled: false } }

it('is none for a live subscription, however little is paid', () => {
  expect(cancelRefusal({ status: 'active' }, defaultPortalFeatures)).toBeNull()
  expect(cancelRefusal({ status: 'incomplete' }, defaultPortalFeatures)).toBeNull()
})

it('is that it has ended, before anything else', () => {
  expect(cancelRefusal({ status: 'canceled' }, off)).toBe('already_canceled')
})

it('is that the merchant does not offer it', () => {
  expect(cancelRefusal({ status: 'active' }, off)).toBe('feature_disabled')
})
