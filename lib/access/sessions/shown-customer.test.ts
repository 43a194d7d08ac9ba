import { describe, expect, it } from 'vitest'
import { shownCustomer } from './shown-customer'

describe('whose portal it is', () => {
  it.each([
    ['the name', { name: 'Giulia Rossi', email: 'giulia@example.com' }, 'Giulia Rossi'],
    ['the address without what is before the @', { name: null, email: 'giulia@example.com' }, 'g…@example.com'],
    ['the address where the name is blank', { name: '  ', email: 'giulia@example.com' }, 'g…@example.com'],
    ['a letter of two code units whole', { name: null, email: '𝒶b@example.com' }, '𝒶…@example.com'],
    ['nothing where nothing is on file', { name: null, email: null }, null],
    ['nothing of what is no address', { name: null, email: 'giulia' }, null],
  ])('is %s', (_, customer, shown) => {
    expect(shownCustomer(customer)).toBe(shown)
  })
})
