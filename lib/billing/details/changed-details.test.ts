import { expect, it } from 'vitest'
import { changedDetails } from './changed-details'
import type { Details } from './details'

const address = { line1: 'Via Roma 1', line2: null, city: 'Roma', state: null, postalCode: null, country: 'IT' }
const shown: Details = { name: 'Ada', email: null, phone: null, address, shipping: null, preferred_locales: [] }

it('only what was typed is changed', () => {
  const typed = { ...shown, address: { ...address, city: 'Ostia' } }
  expect(changedDetails({ typed, shown, current: shown })).toEqual({ fields: ['address'], overtaken: false })
})

it('what another changed meanwhile stays, unless it was typed here too', () => {
  const current = { ...shown, name: 'Bea' }
  expect(changedDetails({ typed: { ...shown, phone: '+39' }, shown, current })).toEqual({
    fields: ['phone'],
    overtaken: false,
  })
  expect(changedDetails({ typed: { ...shown, name: 'Eve' }, shown, current })).toEqual({
    fields: ['name'],
    overtaken: true,
  })
  expect(changedDetails({ typed: { ...shown, name: 'Bea' }, shown, current })).toEqual({ fields: [], overtaken: false })
})
