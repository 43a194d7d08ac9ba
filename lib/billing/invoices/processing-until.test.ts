import { expect, it } from 'vitest'
import { processingUntil } from './processing-until'

// A Friday.
const processingSince = new Date('2023-05-12T10:00:00Z')
const now = new Date('2023-05-13T00:00:00Z')

it('counts business days by the kind of debit', () => {
  const until = (attemptMethodType: string) => processingUntil({ processingSince, attemptMethodType }, now)
  expect(until('sepa_debit')).toEqual(new Date('2023-05-19T10:00:00Z'))
  expect(until('us_bank_account')).toEqual(new Date('2023-05-18T10:00:00Z'))
})

it('tells no day for other kinds, nor one that is over', () => {
  expect(processingUntil({ processingSince, attemptMethodType: 'boleto' }, now)).toBeNull()
  expect(processingUntil({ processingSince: null, attemptMethodType: 'sepa_debit' }, now)).toBeNull()
  const late = new Date('2023-06-01T00:00:00Z')
  expect(processingUntil({ processingSince, attemptMethodType: 'sepa_debit' }, late)).toBeNull()
})
