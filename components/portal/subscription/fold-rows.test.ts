import { expect, it } from 'vitest'
import { foldRows } from './fold-rows'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const none = { needs: () => false, unfolded: false }

it('shows a short list whole and in its order, whatever its rows need', () => {
  expect(foldRows(rows(8), { ...none, needs: (row) => row === 8 })).toEqual({ shown: rows(8), left: 0 })
})

it('shows the first of a long list and says how many are left out', () => {
  expect(foldRows(rows(14), none)).toEqual({ shown: rows(6), left: 8 })
})

it('shows first what needs the customer, and leaves none of that out', () => {
  expect(foldRows(rows(9), { ...none, needs: (row) => row === 9 })).toEqual({ shown: [9, 1, 2, 3, 4, 5], left: 3 })
  expect(foldRows(rows(14), { ...none, needs: (row) => row > 4 }).shown).toHaveLength(10)
})

it('keeps that order once all are shown', () => {
  const { shown, left } = foldRows(rows(9), { needs: (row) => row === 9, unfolded: true })
  expect({ shown, left }).toEqual({ shown: [9, 1, 2, 3, 4, 5, 6, 7, 8], left: 0 })
})
