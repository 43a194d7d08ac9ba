import { expect, it } from 'vitest'
import { matchDeclaration, type DeclarationCandidate } from './match-declaration'

const monthly: DeclarationCandidate = {
  customerId: 'cus_1',
  subscriptionId: 'sub_monthly',
  isLive: true,
  periodEndsAt: new Date('2026-12-14T00:00:00Z'),
  customerName: 'Zoë Rossi',
  planNames: ['Premium Monthly'],
  invoiceNumbers: ['INV-0042'],
  last4s: ['4242'],
}
const yearly = { ...monthly, subscriptionId: 'sub_yearly', planNames: ['Premium Yearly'], invoiceNumbers: ['INV-0043'] }
const both = [monthly, yearly]
const match = (contract: string, candidates: DeclarationCandidate[] = both, name = 'Somebody') => {
  const found = matchDeclaration(candidates, { contract, name })
  return found.kind === 'one' ? found.candidate.subscriptionId : found.kind
}

it.each([
  ['an invoice’s number', 'Invoice INV-0042, please', 'sub_monthly'],
  ['an invoice’s number in small letters', 'inv 0043', 'sub_yearly'],
  ['the plan', 'premium yearly', 'sub_yearly'],
  ['its own id', 'sub_monthly', 'sub_monthly'],
  ['a number that is part of another', 'INV-00421', 'none'],
  ['digits that both have', 'card 4242', 'several'],
  ['nothing of it', 'my subscription', 'none'],
])('by %s', (_, contract, found) => {
  expect(match(contract)).toBe(found)
})

it('by the name, whatever its accents, where there is one contract', () => {
  expect(match('my subscription', [monthly], 'ZOE ROSSI')).toBe('sub_monthly')
  expect(match('my subscription', both, 'Zoë Rossi')).toBe('several')
  expect(match('my subscription', [{ ...monthly, customerName: null }], '')).toBe('none')
})

it('prefers what has not ended, and says where all has', () => {
  const ended = { ...monthly, isLive: false }
  expect(match('4242', [ended, yearly])).toBe('sub_yearly')
  expect(match('INV-0042', [ended])).toBe('ended')
  expect(match('INV-0042', [ended, yearly])).toBe('none')
  expect(match('INV-0042', [])).toBe('none')
})
