import { expect, it } from 'vitest'
import { buildCard } from '../testing/build-card'
import { offeredMethods } from './offered-methods'

const now = new Date('2025-06-01T00:00:00Z')
const [old, current, other] = [
  buildCard({ id: 'pm_old', expMonth: 1 }),
  buildCard({ id: 'pm_current' }),
  buildCard({ id: 'pm_other' }),
]
const methods = [old, other, current]
const ids = (failed: { failedMethodId: string | null; failedAt: Date | null }[]) =>
  offeredMethods(methods, ['pm_current'], failed, now).map(({ method }) => method.id)

it('offers the current one first, and an expired one last', () => {
  expect(ids([])).toEqual(['pm_current', 'pm_other', 'pm_old'])
  expect(ids([{ failedMethodId: null, failedAt: null }])).toEqual(['pm_current', 'pm_other', 'pm_old'])
})

it('offers one that may work before the current one that was declined, and marks that', () => {
  const failed = [{ failedMethodId: 'pm_current', failedAt: now }]
  expect(ids(failed)).toEqual(['pm_other', 'pm_current', 'pm_old'])
  const [first, second] = offeredMethods(methods, ['pm_current'], failed, now)
  expect(first).toMatchObject({ declined: null, works: true })
  expect(second).toMatchObject({ declined: { at: now }, works: false })
})
