import { expect, it } from 'vitest'
import { findScenarios } from './find-scenarios'
import { scenarioGroups } from './scenario-groups'

const names = (query: string) => findScenarios(query).flatMap(({ scenarios }) => Object.keys(scenarios))

it('finds a scenario by its name, as written in a suite or as read', () => {
  expect(names('bank_debit_failed')).toEqual(['bank_debit_failed'])
  expect(names('Bank debit FAILED')).toEqual(['bank_debit_failed'])
})

it('finds by the words of its description and its group, in any order', () => {
  expect(names('seats thirty')).toEqual(['seat_packs'])
  expect(names('invoice minute')).toEqual(['invoice_due_today'])
})

it('leaves out groups without a match, and everything for words that nothing has', () => {
  expect(findScenarios('dinar').map(({ title }) => title)).toEqual(['Money'])
  expect(findScenarios('zebra')).toEqual([])
})

it('answers all of them where nothing is looked for', () => {
  expect(findScenarios('  ')).toEqual(scenarioGroups)
})
