import { expect, it } from 'vitest'
import { pauseParams, readPause } from './pause-mark'

const held = (pause: { begins: number; resumes: number | null }) => {
  const { metadata, pause_collection: params } = pauseParams(pause)
  return { metadata, pause_collection: { behavior: params.behavior, resumes_at: params.resumes_at ?? null } }
}

it.each([
  { begins: 1000, resumes: 90_000 },
  { begins: 1000, resumes: null },
])('reads the pause that it wrote: %o', (pause) => {
  expect(readPause(held(pause))).toEqual(pause)
})

it('ends the pause before the renewal that is charged', () => {
  expect(held({ begins: 1000, resumes: 90_000 }).pause_collection.resumes_at).toBe(89_940)
})

it.each([
  ['over', null],
  ['another of the merchant’s', { behavior: 'void', resumes_at: 500_000 }],
  ['of another kind', { behavior: 'keep_as_draft', resumes_at: 89_940 }],
] as const)('is none where the pause is %s', (_, pause_collection) => {
  const { metadata } = held({ begins: 1000, resumes: 90_000 })
  expect(readPause({ metadata, pause_collection })).toBeNull()
})

it('is none where something else wrote the metadata', () => {
  const { pause_collection } = held({ begins: 1000, resumes: null })
  expect(readPause({ metadata: { portico_pause: 'soon' }, pause_collection })).toBeNull()
})
