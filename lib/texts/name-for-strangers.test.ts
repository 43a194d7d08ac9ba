import { expect, it } from 'vitest'
import { nameForStrangers } from './name-for-strangers'

it.each([
  'Giulia Bianchi',
  'Conti & Figlie S.r.l.',
  'Müller GmbH',
  'TechSolutions Inc.',
  'J. R. R. Tolkien',
  'Dott.ssa Anna Rossi',
  'Studio 54, 2nd floor',
])('is %j as it stands', (name) => {
  expect(nameForStrangers(name, 'en')).toBe(name)
})

it.each([
  null,
  ' ',
  'You won! Claim it at https://evil.example',
  'evil.example',
  'www.evil',
  'Locked! Call +1 (800) 555-0100',
  'write to a@evil.example',
  'a\r\nBcc: b',
  'a\u202eb',
  'x'.repeat(61),
])('is nobody’s message or link: %j', (name) => {
  expect(nameForStrangers(name, 'en')).toBe('A customer')
})
