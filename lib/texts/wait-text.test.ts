import { expect, it } from 'vitest'
import { waitText } from './wait-text'

it.each([
  [1, 'en', '1 second'],
  [41.2, 'en', '42 seconds'],
  [-3, 'en', '0 seconds'],
  [119, 'it', '119 secondi'],
  [120, 'it', '2 minuti'],
  [2_801, 'pt-PT', '47 minutos'],
])('tells %s seconds in %s', (seconds, language, text) => {
  expect(waitText(seconds, language)).toBe(text)
})
