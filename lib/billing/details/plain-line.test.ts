import { expect, it } from 'vitest'
import { plainLine } from './plain-line'

it.each([
  ['  Ada  Lovelace ', 'Ada Lovelace'],
  ['Ada\u0000 Lovelace', 'Ada Lovelace'],
  ['Via Roma 1\r\nInterno 4\t', 'Via Roma 1 Interno 4'],
  ['\u202eecalevoL', 'ecalevoL'],
  ['דוד לוי', 'דוד לוי'],
  ['Café 👩‍👩‍👧', 'Café 👩‍👩‍👧'],
  ['\ud83d', ''],
  ['\r\n', ''],
])('%j is %j', (typed, line) => {
  expect(plainLine(typed)).toBe(line)
})
