import { expect, it } from 'vitest'
import { documentReader } from '../paper/reader'
import { lineName } from './line-name'

const since = new Date('2026-06-14T22:30:00Z')

it.each([
  ['en', 'UTC', since, 'Unused time on 2 × Basic after 14 Jun 2026', '2 × Basic: unused time after 14 June 2026'],
  [
    'it',
    'Europe/Rome',
    since,
    'Remaining time on Premium after 15 Jun 2026',
    'Premium: tempo rimanente dopo il 15 giugno 2026',
  ],
  [
    'it',
    'America/New_York',
    null,
    'Unused time on Basic after 14 Jun 2026',
    'Basic: tempo non utilizzato dopo il 14 giugno 2026',
  ],
  ['es', 'UTC', null, 'Trial period for Premium', 'Premium: periodo de prueba'],
  ['pt-PT', 'UTC', null, null, 'Artigo'],
  ['it', 'UTC', since, 'Set-up of the office', 'Set-up of the office'],
] as const)('in %s, %s, a line since %s says what %j does', (locale, timeZone, at, description, said) => {
  expect(lineName(description, at, documentReader(locale, timeZone))).toBe(said)
})
