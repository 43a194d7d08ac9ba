import type { CardBrandName } from '../shared/card-brand'
import { brandIcon } from './brand-icon'
import type { CardFields } from './card-fields'

const accepted: CardBrandName[] = ['visa', 'mastercard', 'amex', 'discover']

const names: Record<CardBrandName, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  unknown: '',
}

/**
 * Shows the accepted brands while the number is empty, then the number's own brand, and where to find the security
 * code.
 */
export function showIcons(fields: CardFields, brand: CardBrandName, cvcLength: number): void {
  const empty = fields.number.input.value === ''
  const shown = brand === 'unknown' ? (empty ? accepted : (['unknown'] as const)) : [brand]
  fields.number.icons.replaceChildren(...shown.map(brandIcon))
  fields.number.setHint(names[brand])
  fields.number.input.dataset.icons = String(shown.length)
  fields.cvc.icons.replaceChildren(brandIcon(cvcLength === 4 ? 'cvc4' : 'cvc'))
}
