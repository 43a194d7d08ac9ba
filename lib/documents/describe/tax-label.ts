import { translator } from '@/lib/i18n'
import type { TaxAmount } from '@/lib/billing/objects/tax-amount'
import type { Reader } from '../paper/reader'

/** "VAT 22%", as the rate was named at the time, or just "Tax". */
export function taxLabel({ name, rate }: Pick<TaxAmount, 'name' | 'rate'>, { locale, percent }: Reader): string {
  const t = translator(locale, 'document')
  const named = name ?? t('total.tax')
  return rate === null ? named : t('total.taxAt', { name: named, rate: percent(rate) })
}
