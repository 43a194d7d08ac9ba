import { expect, it } from 'vitest'
import { rowParts } from './row-parts'

it('a row of a line or of a page is one', () => {
  const row = { cells: ['x'.repeat(900), '1', 'USD 2'], details: ['June'] }
  expect(rowParts(row)).toEqual([row])
  expect(rowParts({ cells: [], details: [] })).toEqual([{ cells: [''], details: [] }])
})

it.each([
  'Wolf '.repeat(400).trim(),
  'W'.repeat(2000),
  '👨‍👩‍👧'.repeat(300),
  'é'.normalize('NFD').repeat(1000),
  `${'a'.repeat(899)} ${'b'.repeat(1000)}`,
])('a longer one loses nothing', (text) => {
  const parts = rowParts({ cells: [text, '1', 'USD 2'], details: ['June'] })
  expect(
    parts
      .map(({ cells }) => cells[0])
      .join('')
      .replaceAll(' ', ''),
  ).toBe(text.replaceAll(' ', ''))
  expect(parts.every(({ cells }) => (cells[0] ?? '').length <= 900)).toBe(true)
  expect(parts.map(({ cells }) => cells.slice(1))).toEqual([['1', 'USD 2'], ...parts.slice(1).map(() => ['', ''])])
  expect(parts.flatMap(({ details }) => details)).toEqual(['June'])
  expect(parts.at(-1)?.details).toEqual(['June'])
})
