import { expect, it } from 'vitest'
import { isCollectionPausedAt } from './is-collection-paused-at'

const at = new Date('2023-06-14T00:00:00Z')
const before = new Date('2023-06-01T00:00:00Z')
const after = new Date('2023-07-01T00:00:00Z')

it.each([
  ['is not paused', null, null, false],
  ['is paused for good', 'void', null, true],
  ['resumes afterwards', 'keep_as_draft', after, true],
  ['resumes before', 'keep_as_draft', before, false],
])('one that %s', (_what, pauseBehavior, pauseResumesAt, expected) => {
  expect(isCollectionPausedAt({ pauseBehavior, pauseResumesAt }, at)).toBe(expected)
})
