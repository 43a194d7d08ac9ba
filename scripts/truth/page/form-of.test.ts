import { expect, it } from 'vitest'
import { formOf } from './form-of'

const form = (inputs: string) => `<form><input type="hidden" name="intent" value="i" />${inputs}</form>`
const radio = (value: string, more = '') => `<input type="radio" name="method" value="${value}" required ${more} />`

it('sends what is chosen, and not what cannot be', () => {
  expect(formOf(form(radio('a') + radio('b', 'checked')))?.get('method')).toBe('b')
  expect(formOf(form(radio('a') + radio('new', 'checked disabled')))?.get('method')).toBe('a')
  expect(formOf(form(radio('new', 'disabled')))?.has('method')).toBe(false)
})

it('is that of the form that asks for something', () => {
  expect(formOf(`<form><input type="hidden" name="locale" value="it" /></form>${form('')}`)?.has('locale')).toBe(false)
  expect(formOf('<form></form>')).toBeNull()
})
