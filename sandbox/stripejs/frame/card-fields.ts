import { cardBrand, type CardBrandName } from '../shared/card-brand'
import { cardNumberFault } from '../shared/card-number-fault'
import { expiryFault } from '../shared/expiry-fault'
import { formatCardNumber } from '../shared/format-card-number'
import { formatExpiry } from '../shared/format-expiry'
import { postalCodeFault } from '../shared/postal-code'
import type { ValidationCode } from '../shared/validation-error'
import { element } from './element'
import { createField, type Field } from './field'
import { typeFormatted } from './type-formatted'

export type FieldName = 'number' | 'expiry' | 'cvc' | 'country' | 'postalCode'

export type CardFields = Record<FieldName, Field>

/** Makes the inputs of a card, which format themselves while the customer types. `changed` names the edited one. */
export function createCardFields(changed: (name: FieldName, typedAtEnd: boolean) => void): CardFields {
  const number = textInput('billing cc-number', '1234 1234 1234 1234')
  const expiry = textInput('billing cc-exp', '')
  const cvc = textInput('billing cc-csc', 'CVC')
  const country = element('select', { autocomplete: 'billing country' })
  const postalCode = element('input', { type: 'text', autocomplete: 'billing postal-code', spellcheck: 'false' })

  typeFormatted(number, formatCardNumber, (atEnd) => changed('number', atEnd))
  typeFormatted(expiry, formatExpiry, (atEnd) => changed('expiry', atEnd))
  const formatCvc = (text: string) => text.replace(/\D/g, '').slice(0, cvcLength(number.value))
  typeFormatted(cvc, formatCvc, (atEnd) => changed('cvc', atEnd))
  country.addEventListener('change', () => changed('country', false))
  postalCode.addEventListener('input', () => changed('postalCode', false))

  return {
    number: createField('number', number),
    expiry: createField('expiry', expiry),
    cvc: createField('cvc', cvc),
    country: createField('country', country),
    postalCode: createField('postalCode', postalCode),
  }
}

/** Answers what is wrong with a field, or null. Hidden fields have no faults. */
export function fieldFault(fields: CardFields, name: FieldName, now: Date): ValidationCode | null {
  if (fields[name].root.hidden) return null
  const { value } = fields[name].input
  switch (name) {
    case 'number':
      return cardNumberFault(value)
    case 'expiry':
      return expiryFault(value, now)
    case 'cvc':
      return value.length < cvcLength(fields.number.input.value) ? 'incomplete_cvc' : null
    case 'country':
      return value ? null : 'incomplete_country'
    case 'postalCode':
      return postalCodeFault(value, fields.country.input.value)
  }
}

export function brandOf(fields: CardFields): CardBrandName {
  return cardBrand(fields.number.input.value.replace(/\D/g, '')).name
}

export function cvcLength(number: string): number {
  return cardBrand(number.replace(/\D/g, '')).cvcLength
}

function textInput(autocomplete: string, placeholder: string) {
  return element('input', {
    type: 'text',
    inputmode: 'numeric',
    autocomplete,
    placeholder,
    autocorrect: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
}
