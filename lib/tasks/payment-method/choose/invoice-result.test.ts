import { describe, expect, it } from 'vitest'
import type { CollectingIntent, Collection } from '@/lib/stripe/fetch/fetch-collection'
import { invoiceResult } from './invoice-result'

const intent: CollectingIntent = {
  id: 'pi_1',
  status: 'requires_payment_method',
  methodId: null,
  futureUsage: null,
  failedMethodId: null,
  errorCode: null,
  declineCode: null,
  bankUrl: null,
}
const open: Collection = {
  customerId: 'cus_1',
  status: 'open',
  currency: 'usd',
  amountRemaining: 2999,
  clientSecret: 'pi_1_secret_x',
  intent,
}
const result = (changes: Partial<CollectingIntent>, status = 'open') =>
  invoiceResult('in_1', { ...open, status, intent: { ...intent, ...changes } }, 'pm_new')

describe('an invoice that a new payment method is tried on', () => {
  it('has still to be tried while the method was not asked, whatever another one’s decline says', () => {
    expect(result({})).toBeNull()
    expect(result({ failedMethodId: 'pm_old', declineCode: 'expired_card' })).toBeNull()
    expect(result({ status: 'requires_action', methodId: 'pm_old' })).toBeNull()
    expect(invoiceResult('in_1', { ...open, intent: null }, 'pm_new')).toBeNull()
  })

  it('is not tried again once the method was declined, waits for the bank, or is on its way', () => {
    expect(result({ failedMethodId: 'pm_new', errorCode: 'card_declined', declineCode: 'insufficient_funds' })).toEqual(
      { id: 'in_1', state: 'declined', errorCode: 'card_declined', declineCode: 'insufficient_funds' },
    )
    expect(result({ status: 'requires_action', methodId: 'pm_new' })).toMatchObject({ state: 'requires_action' })
    expect(result({ status: 'processing', methodId: 'pm_old' })).toMatchObject({ state: 'processing' })
  })

  it('is paid by whatever paid it, and closed where there is nothing to charge any more', () => {
    expect(result({ status: 'succeeded' }, 'paid')).toMatchObject({ state: 'paid' })
    expect(result({ status: 'canceled' }, 'void')).toMatchObject({ state: 'closed' })
    expect(invoiceResult('in_1', null, 'pm_new')).toMatchObject({ state: 'closed' })
  })
})
