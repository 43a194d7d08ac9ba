import { expect, it } from 'vitest'
import { compareAnswers } from './compare-answers'
import { IdMap } from './id-map'

const customer = { id: 'cus_TL2wOKapdYV2oF', object: 'customer', created: 1_762_799_184, name: 'Ada', balance: 0 }
const ours = { ...customer, id: 'cus_8fK2mQx7LpZ3aB', created: 1_762_799_186 }

it('finds no difference in other ids and moments a few seconds apart', () => {
  expect(compareAnswers(customer, ours, new IdMap())).toEqual([])
})

it.each([
  ['another value', { ...ours, name: 'Bob' }, { at: 'customer.name', kind: 'differs' }],
  ['an amount that is near', { ...ours, balance: 1 }, { at: 'customer.balance', kind: 'differs' }],
  ['a moment of another hour', { ...ours, created: 1_762_803_000 }, { at: 'customer.created', kind: 'differs' }],
  ['a member too many', { ...ours, phone: null }, { at: 'customer.phone', kind: 'adds' }],
  ['an object of another kind', { ...ours, id: 'prod_8fK2mQx7LpZ3aB' }, { at: 'customer.id', kind: 'differs' }],
])('finds %s', (_name, answer, difference) => {
  expect(compareAnswers(customer, answer, new IdMap())).toMatchObject([difference])
})

it('finds a missing member by its object, however deep', () => {
  const list = (data: unknown[]) => ({ object: 'list', data })
  const line = { id: 'il_1SRzpzKXBGcbgpbZMz', object: 'line_item', amount: 5, pricing: { unit_amount_decimal: null } }
  const invoice = { object: 'invoice', lines: list([line]) }
  const less = { object: 'invoice', lines: list([{ ...line, pricing: {} }]) }
  expect(compareAnswers(invoice, less, new IdMap())).toMatchObject([
    { at: 'line_item.pricing.unit_amount_decimal', kind: 'lacks' },
  ])
  expect(compareAnswers(invoice, { object: 'invoice', lines: list([]) }, new IdMap())).toMatchObject([
    { at: 'invoice.lines.data.length', kind: 'differs', recorded: 1, ours: 0 },
  ])
})

it('finds an id that stood for another one before', () => {
  const ids = new IdMap()
  compareAnswers(customer, ours, ids)
  expect(compareAnswers(customer, { ...ours, id: 'cus_AnotherOneOfOurs' }, ids)).toMatchObject([{ at: 'customer.id' }])
  expect(ids.translate('/v1/customers/cus_TL2wOKapdYV2oF?limit=3')).toBe('/v1/customers/cus_8fK2mQx7LpZ3aB?limit=3')
})

it('reads the id in a secret, and in a reference that Stripe cut to 25 characters', () => {
  const ids = new IdMap()
  const invoice = { object: 'invoice', id: 'in_1SRzpzKXBGcbgpbZhJQectzF' }
  compareAnswers(invoice, { ...invoice, id: 'in_9aBcDeFgHiJkLmNoPqRsTuVw' }, ids)
  const reference = { order_reference: 'in_1SRzpzKXBGcbgpbZhJQect' }
  expect(compareAnswers(reference, { order_reference: 'in_9aBcDeFgHiJkLmNoPqRsTuVw' }, ids)).toEqual([])
  const secret = { client_secret: 'in_1SRzpzKXBGcbgpbZhJQectzF_secret_abc' }
  expect(compareAnswers(secret, { client_secret: 'in_9aBcDeFgHiJkLmNoPqRsTuVw_secret_xyz' }, ids)).toEqual([])
  expect(compareAnswers(secret, { client_secret: 'in_another0ne0fOurs000_secret_xyz' }, ids)).toHaveLength(1)
})
