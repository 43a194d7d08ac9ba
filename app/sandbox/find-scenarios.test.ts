import { expect, it } from 'vitest'
import { findScenarios } from './find-scenarios'
import { scenarioGroups } from './scenario-groups'

const names = (text: string, group = '') =>
  findScenarios({ text, group }).flatMap(({ scenarios }) => Object.keys(scenarios))

it('finds a scenario by its name, as written in a suite or as read', () => {
  expect(names('bank_debit_failed')).toEqual(['bank_debit_failed'])
  expect(names('Bank debit FAILED')).toEqual(['bank_debit_failed'])
})

it('finds by the words of its description and its group, in any order', () => {
  expect(names('seats thirty')).toEqual(['seat_packs'])
  expect(names('invoice minute')).toEqual(['invoice_due_today'])
})

it('leaves out groups without a match, and everything for words that nothing has', () => {
  expect(findScenarios({ text: 'dinar', group: '' }).map(({ title }) => title)).toEqual(['Money'])
  expect(findScenarios({ text: 'zebra', group: '' })).toEqual([])
})

it('answers all of them where nothing is looked for', () => {
  expect(findScenarios({ text: '  ', group: '' })).toEqual(scenarioGroups)
})

it('looks in one group where it is named', () => {
  expect(names('dollars', 'Prices')).toEqual(['several_seats', 'tiered_seats', 'currency_option'])
  expect(names('dollars', 'Extremes')).toEqual([])
  expect(names('', 'By invoice')).toEqual(['invoice_not_due', 'invoice_due_today', 'invoice_overdue'])
})
