import { expect, it } from 'vitest'
import { findDifferences } from '../compare/find-differences'
import { findLies } from '../compare/find-lies'
import { english } from '../read/english'
import { italian } from '../read/italian'
import { readBlocks } from '../read/read-blocks'
import { example, examplePage } from './example'

const read = (page: string[], language = english) =>
  readBlocks(
    page.map((text) => ({ card: 'subscription-1', text })),
    language,
  )

function faults(page: string[]): string[] {
  const { said, unread } = read(page)
  return [
    ...unread.map(({ text }) => `unread ${text}`),
    ...findLies({ ...example, said }).map(({ kind, of }) => `${kind} ${of}`),
  ]
}

const planted = (truth: string, lie: string | null) =>
  examplePage.flatMap((text) => (text.includes(truth) ? (lie === null ? [] : [text.replace(truth, lie)]) : [text]))

it('finds nothing in the truth', () => expect(faults(examplePage)).toEqual([]))

it.each<[string, string, string | null, string]>([
  ['an amount that is off', 'USD 19.40 will be', 'USD 19.04 will be', 'lie charge_then'],
  ['a date that is off', 'renews on 1 April', 'renews on 2 April', 'lie renews'],
  ['another currency', 'USD 19.40 will be', 'EUR 19.40 will be', 'lie charge_then'],
  [
    '“no more charges” before one',
    'USD 19.40 will be charged on that day.',
    'No more charges will be made.',
    'lie no_more_charges',
  ],
  ['a charge that is not announced', 'USD 19.40 will be charged', null, 'silence subscription_cycle'],
  ['a discount that is too small', '-USD 10.00', '-USD 1.00', 'lie part_discount_until'],
  ['a discount that lasts too long', 'until 1 May', 'until 1 June', 'lie part_discount_until'],
  ['a tax of half', 'USD 4.40', 'USD 2.20', 'lie part_tax'],
  ['a credit that is not counted', 'To pay | USD 19.40', 'To pay | USD 24.40', 'lie part_due'],
  ['a debt that is missing', 'USD 12.00 is overdue', null, 'silence debt'],
  ['a debt that is too small', 'USD 12.00 is overdue', 'USD 2.00 is overdue', 'lie overdue_since'],
  ['the number of seats', '3 × USD 10.00', '2 × USD 15.00', 'lie item_by_units'],
  ['a total of another period', 'current period: USD 24.40', 'current period: USD 30.00', 'lie period_total'],
  ['a paid invoice that is due', '| Paid |', '| Due |', 'lie invoice'],
])('finds %s', (_, truth, lie, found) => expect(faults(planted(truth, lie))).toContain(found))

it('fails for a sentence that no rule understands', () => {
  const page = planted('USD 19.40 will be charged on that day.', 'Some USD 19.40 may be taken then.')
  expect(faults(page)).toContain('unread Some USD 19.40 may be taken then.')
})

it('finds a translation that says something else', () => {
  const { said } = read(['Your subscription renews on 1 April 2025', 'USD 19.40 will be charged on that day.'])
  const right = read(
    ['Il tuo abbonamento si rinnova il 1º aprile 2025', 'Quel giorno saranno addebitati 19,40 USD.'],
    italian,
  )
  const wrong = read(['Il tuo abbonamento si rinnova il 1º aprile 2025', 'Non ci saranno altri addebiti.'], italian)
  expect(findDifferences(said, right.said)).toEqual([])
  expect(findDifferences(said, wrong.said)).toHaveLength(2)
})
