import { translator } from '@/lib/i18n'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import type { Total } from '../paper/paper'
import type { Reader } from '../paper/reader'

/** A document's discounts, each with the amount it takes off. */
export function discountTotals(
  discounts: FullInvoice['discounts'],
  currency: string,
  { locale, money }: Reader,
): Total[] {
  const t = translator(locale, 'document')
  return discounts.map(({ name, amount }) => ({
    label: name ? t('total.discountNamed', { name }) : t('total.discount'),
    value: money(-amount, currency),
    weight: 'plain',
  }))
}
