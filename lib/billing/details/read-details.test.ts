import { describe, expect, it } from 'vitest'
import type { Details } from './details'
import { formFields } from './form-fields'
import { editableDetails, readDetails } from './read-details'

const shown: Details = {
  name: 'Ada',
  email: null,
  phone: 'by letter only',
  address: { line1: 'Via Roma 1', line2: null, city: 'Roma', state: 'RM', postalCode: '00100', country: 'IT' },
  shipping: null,
  preferred_locales: ['it', 'de'],
}
const all = editableDetails(['name', 'email', 'address', 'phone', 'shipping'])
const read = (typed: Record<string, string>, editable = all) =>
  readDetails({ ...formFields(shown), ...typed }, shown, editable, ['en', 'it'])

describe('the details of a form', () => {
  it('are as they were where nothing was typed, even what could not be typed', () => {
    expect(read({})).toEqual({ ok: true, details: shown })
  })

  it('are what was typed, in one line, and nothing where it was emptied', () => {
    const typed = { name: ' Ada\r\nLovelace ', phone: '', 'address.city': 'Ostia\u0000', 'address.country': 'it' }
    expect(read(typed)).toMatchObject({
      details: { name: 'Ada Lovelace', phone: null, address: { city: 'Ostia', country: 'IT', postalCode: '00100' } },
    })
  })

  it('have no address where all of it was emptied', () => {
    const names = ['country', 'line1', 'city', 'state', 'postalCode']
    expect(read(Object.fromEntries(names.map((name) => [`address.${name}`, ''])))).toMatchObject({
      ok: true,
      details: { address: null },
    })
  })

  it('name no shipping where only the country of its form is chosen', () => {
    expect(read({ 'shipping.country': 'IT' })).toMatchObject({ ok: true, details: { shipping: null } })
  })

  it('put a language first, before those that the customer has besides', () => {
    expect(read({ language: 'en' })).toMatchObject({ details: { preferred_locales: ['en', 'de'] } })
    expect(read({ language: '' })).toMatchObject({ details: { preferred_locales: ['it', 'de'] } })
  })

  it('are as shown where they may not be changed', () => {
    expect(read({ name: 'Eve', phone: '+39 06' }, ['phone'])).toMatchObject({
      details: { name: 'Ada', phone: '+39 06' },
    })
  })
})

it.each([
  ['name', { name: 'x'.repeat(257) }],
  ['email', { email: 'ada@example' }],
  ['phone', { phone: '1'.repeat(21) }],
  ['address', { 'address.country': 'XX' }],
  ['address', { 'address.city': 'x'.repeat(501) }],
  ['shipping', { 'shipping.name': 'Bea', 'shipping.phone': '+39 06' }],
  ['shipping', { 'shipping.line1': 'Via Po 1', 'shipping.country': 'IT' }],
  ['preferred_locales', { language: 'tlh' }],
])('%s cannot be %j', (field, typed) => {
  expect(read(typed)).toEqual({ ok: false, field })
})

it('the language is everybody’s to choose', () => {
  expect(editableDetails([])).toEqual(['preferred_locales'])
})
