import { expect, it } from 'vitest'
import { resumedKind } from './resumed-kind'

it('is the payments of a subscription that goes on without them', () => {
  expect(resumedKind({ status: 'active', pauseBehavior: 'void' })).toBe('payments')
})

it('is the subscription itself where Stripe has stopped it, or will', () => {
  expect(resumedKind({ status: 'paused', pauseBehavior: null })).toBe('service')
  expect(resumedKind({ status: 'paused', pauseBehavior: 'void' })).toBe('service')
  expect(resumedKind({ status: 'active', pauseBehavior: null })).toBe('service')
})
