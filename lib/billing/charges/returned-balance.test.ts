import { expect, it } from 'vitest'
import { returnedBalance } from './returned-balance'

const waiting = { plannedChange: { type: 'pending_update' } as never, latestInvoiceId: 'in_1' }
const invoice = (amountDue: bigint) => ({ id: 'in_1', total: 3000n, amountDue })

it('is the debt or the credit that the invoice of a waiting change has taken', () => {
  expect(returnedBalance(waiting, [invoice(3600n)])).toBe(600n)
  expect(returnedBalance(waiting, [invoice(2600n)])).toBe(-400n)
})

it('is nothing where no change waits, or its invoice took none', () => {
  expect(returnedBalance(waiting, [invoice(3000n)])).toBe(0n)
  expect(returnedBalance({ ...waiting, plannedChange: null }, [invoice(3600n)])).toBe(0n)
  expect(returnedBalance(waiting, [])).toBe(0n)
})
