import { expect, it } from 'vitest'
import { scenarios } from '@/sandbox/scenarios'
import { scenarioGroups } from './scenario-groups'
import { titleOf } from './words'

it('offers every scenario, once', () => {
  const offered = scenarioGroups.flatMap((group) => Object.keys(group.scenarios))
  expect(offered.toSorted()).toEqual(Object.keys(scenarios).toSorted())
})

it('names them as people read', () => {
  expect([titleOf('past_due_3ds'), titleOf('active')]).toEqual(['Past due 3-D Secure', 'Active'])
})
