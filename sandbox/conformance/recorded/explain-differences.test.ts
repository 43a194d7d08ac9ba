import { expect, it } from 'vitest'
import { staleRows } from './describe-replay'
import type { Row } from './differences'
import { explainDifferences } from './explain-differences'
import type { Found } from './replay-conversation'

const found = (at: string, where = 'test-a: POST /v1/x'): Found => ({
  at,
  kind: 'differs',
  recorded: 1,
  ours: 2,
  where,
  version: '2025-10-29.clover',
})
const row = (at: string, more: Partial<Row> = {}): Row => ({
  at,
  kind: 'differs',
  reason: { kind: 'not offered', because: 'a test' },
  ...more,
})

it('explains what a row names, and all under it', () => {
  const rows = [row('charge.amount'), row('account.*')]
  const differences = [found('charge.amount'), found('account.settings.branding'), found('charge.amount_captured')]
  expect(explainDifferences(differences, rows).unexplained.map(({ at }) => at)).toEqual(['charge.amount_captured'])
})

it('explains only in the conversations and the way that a row says', () => {
  const rows = [row('charge.amount', { in: /^test-b$/ }), row('refund.amount', { kind: 'lacks' })]
  const differences = [found('charge.amount'), found('charge.amount', 'test-b: GET /v1/x'), found('refund.amount')]
  expect(explainDifferences(differences, rows).unexplained).toHaveLength(2)
})

it('tells the rows that nothing matches any more', () => {
  const rows = [row('charge.amount'), row('charge.currency')]
  expect(staleRows(explainDifferences([found('charge.amount')], rows).matches)).toEqual([rows[1]])
})
