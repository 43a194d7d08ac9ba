import { expect, it } from 'vitest'
import { elideItalian } from './elide-italian'
import { formatDate } from './format-date'
import { translator } from './translator'

it.each([
  ['Scade il 8 giugno 2023', 'Scade l’8 giugno 2023'],
  ['Pagamento del 11 mar 2023', 'Pagamento dell’11 mar 2023'],
  ['Il 8 agosto riproveremo', 'L’8 agosto riproveremo'],
  ['dal 8 gennaio al 11 gennaio', 'dall’8 gennaio all’11 gennaio'],
])('%s → %s', (written, elided) => {
  expect(elideItalian(written)).toBe(elided)
})

it.each(['Scade il 18 giugno', 'Scade il 1 giugno', 'Scade il 08/2025', 'il 8 per cento', 'abril 8 marzo'])(
  'leaves “%s” as it is',
  (text) => {
    expect(elideItalian(text)).toBe(text)
  },
)

it('is part of every Italian text', () => {
  const date = formatDate(new Date('2023-06-08T12:00:00Z'), { locale: 'it', timeZone: 'UTC' })
  expect(translator('it', 'portal')('state.active', { date })).toBe('Il tuo abbonamento si rinnova l’8 giugno 2023')
})
