import type { DetailField, Details, GivenTaxId } from '@/lib/billing/details/details'
import { planName } from '@/lib/billing/plans/plan-name'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import type { CustomerTaxId, TaxId } from '@/lib/billing/objects/tax-id'
import type { Subscription } from '@/lib/billing/types'
import { formatAddress } from '@/lib/documents/paper/format-address'
import { formatMoney, localeNames, locales, translator, type Locale } from '@/lib/i18n'
import { isolate } from '@/lib/i18n/isolate'
import { countryName } from '@/lib/i18n/country-name'
import type { DetailsRequest } from '@/lib/mirror/load-details-request'
import type { TaxChange } from './preview'
import { joinList, joinSentences } from '@/lib/i18n/punctuation'

/** What a kind of tax id is called: "Brazil · CNPJ". Stripe's name is the country, or `eu`, and the local word. */
export function taxIdKindText(type: string, locale: Locale): string {
  const [country = '', ...words] = type.split('_')
  return `${countryName(country, locale)} · ${words.join(' ').toUpperCase()}`
}

/** A tax id in a line. */
export function taxIdText({ type, value }: Pick<TaxId, 'type' | 'value'>, locale: Locale): string {
  return `${taxIdKindText(type, locale)} ${value ? isolate(value, locale, 'ltr') : ''}`.trim()
}

/** A detail in a line; null where there is none. */
export function detailText(field: DetailField, details: Details, locale: Locale): string | null {
  const { address, shipping, preferred_locales: preferred } = details
  switch (field) {
    case 'address':
      return joinList(formatAddress(address, locale), locale) || null
    case 'shipping':
      return (
        joinList(
          [shipping?.name ?? '', ...formatAddress(shipping?.address ?? null, locale), shipping?.phone ?? ''].filter(
            Boolean,
          ),
          locale,
        ) || null
      )
    case 'preferred_locales': {
      const known = locales.find((each) => each === preferred[0])
      return known ? localeNames[known] : (preferred[0] ?? null)
    }
    default:
      return details[field]
  }
}

/** What other details change about the next payments: what each is then, and the tax in it. */
export function taxChangeText(
  changes: readonly TaxChange[],
  subscriptions: readonly Subscription[],
  { locale }: { locale: Locale },
): string {
  const t = translator(locale, 'details')
  const told = changes.map(({ subscription, before, after }) => {
    const found = subscriptions.find(({ id }) => id === subscription)
    return t('taxChange', {
      plan: found ? planName(found) : subscription,
      before: formatMoney(before.total, locale),
      after: formatMoney(after.total, locale),
      tax: formatMoney(after.tax, locale),
      taxBefore: formatMoney(before.tax, locale),
    })
  })
  return joinSentences([...told, t('taxAgree')], locale)
}

export type DetailRow = { label: string; value: string }

/** What a request changes, a row each. */
export function changedRows({ input }: Pick<DetailsRequest, 'input'>, locale: Locale): DetailRow[] {
  const t = translator(locale, 'details')
  const { fields, details, add, remove } = input
  const ids = (label: string, each: readonly GivenTaxId[]) =>
    each.length > 0
      ? [
          {
            label,
            value: joinList(
              each.map((id) => taxIdText(id, locale)),
              locale,
            ),
          },
        ]
      : []
  return [
    ...fields.map((field) => ({ label: t(`field.${field}`), value: detailText(field, details, locale) ?? t('empty') })),
    ...ids(t('receipt.added'), add),
    ...ids(t('receipt.removed'), remove),
  ]
}

/** What follows from a request that is done. */
export function detailsReceipt(
  { input: { fields, add, remove } }: Pick<DetailsRequest, 'input'>,
  taxIds: readonly CustomerTaxId[],
  locale: Locale,
): string[] {
  const t = translator(locale, 'details')
  const checked = new Set(taxIds.filter(({ verification }) => verification === 'pending').map(taxIdKey))
  const isPrinted = fields.some((field) => field !== 'preferred_locales') || add.length + remove.length > 0
  return [
    ...(isPrinted ? [t('effect'), t('effectIssued')] : []),
    ...(add.some((id) => checked.has(taxIdKey(id))) ? [t('receipt.pending')] : []),
  ]
}
