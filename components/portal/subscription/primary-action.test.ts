import { describe, expect, it } from 'vitest'
import type { Action } from '@/lib/billing/tasks/available-actions'
import { primaryAction } from './primary-action'

const fine = { asksForMethod: false, warnsOfExpiry: false }

describe('the one primary button', () => {
  it.each<[string, Action[], typeof fine, Action | null]>([
    ['is what the subscription needs', ['pay', 'payment_method', 'cancel'], fine, 'pay'],
    ['keeps before it cancels earlier', ['keep', 'payment_method', 'cancel'], fine, 'keep'],
    [
      'asks for a missing method',
      ['payment_method', 'update', 'cancel'],
      { ...fine, asksForMethod: true },
      'payment_method',
    ],
    ['asks for a card that lasts', ['payment_method', 'update'], { ...fine, warnsOfExpiry: true }, 'payment_method'],
    ['is another plan where nothing is needed', ['payment_method', 'update', 'cancel'], fine, 'update'],
    ['is never the payment method by itself', ['payment_method', 'cancel'], fine, null],
    ['is never cancelling', ['cancel'], { ...fine, asksForMethod: true }, null],
  ])('%s', (_, actions, needs, primary) => {
    expect(primaryAction(actions, needs)).toBe(primary)
  })
})
