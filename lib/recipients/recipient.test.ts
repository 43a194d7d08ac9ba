import { expect, it } from 'vitest'
import { recipientId, recipientOf } from './recipient'

const owner = { merchantId: 'merch_1', customerId: 'cus_1' }
const at = new Date('2026-06-02T10:00:00Z')
const row = { id: 'rcp_1', email: 'a@example.com', askedAt: at, confirmedAt: null, stoppedAt: null }

it('is one address however it is written in capitals, and another one of another customer', () => {
  const id = recipientId(owner, 'Books@Example.com')
  expect(recipientId(owner, 'books@example.com')).toBe(id)
  expect(recipientId({ ...owner, customerId: 'cus_2' }, 'books@example.com')).not.toBe(id)
  expect(recipientId(owner, 'book@example.com')).not.toBe(id)
})

it('waits until it is confirmed, and has stopped whatever was before', () => {
  expect(recipientOf(row).state).toBe('pending')
  expect(recipientOf({ ...row, confirmedAt: at }).state).toBe('confirmed')
  expect(recipientOf({ ...row, confirmedAt: at, stoppedAt: at }).state).toBe('stopped')
  expect(recipientOf({ ...row, stoppedAt: at }).state).toBe('stopped')
})
