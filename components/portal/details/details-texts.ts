import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { countries } from '@/lib/billing/details/countries'
import { detailFields } from '@/lib/billing/details/details'
import { taxIdKey } from '@/lib/billing/details/tax-id-key'
import { taxIdTypes } from '@/lib/billing/details/tax-id-types'
import type { CustomerTaxId } from '@/lib/billing/objects/tax-id'
import { localeNames, locales, translator, type Locale } from '@/lib/i18n'
import { addressOrder } from '@/lib/i18n/address-order'
import { countryName } from '@/lib/i18n/country-name'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { taxIdKindText, taxIdText } from '@/lib/tasks/details/texts'
import type { Tone } from '@/components/ui/badge'
import type { AddressTexts } from './address-fields'
import type { DetailsTexts } from './details-fields'
import type { TaxIdTexts } from './tax-id-fields'

const tones: Record<string, Tone> = { pending: 'info', verified: 'good', unverified: 'warn', unavailable: 'neutral' }

/** The texts of the form in the customer's language, which the browser does not have by itself. */
export function detailsTexts(
  { locale, merchant }: Pick<PortalSession, 'locale' | 'merchant'>,
  { taxIds, rows, languages }: { taxIds: readonly CustomerTaxId[] | null; rows: number; languages: string[] },
): DetailsTexts {
  const t = translator(locale, 'details')
  const [preferred] = languages
  const offered = offeredLanguages(merchant)
  const isKnown = offered.some((each) => each === preferred)
  return {
    labels: Object.fromEntries(detailFields.map((field) => [field, t(`field.${field}`)])),
    faults: {
      ...Object.fromEntries(detailFields.map((field) => [field, t(`fault.${field}`)])),
      tax_id: t('fault.tax_id'),
    },
    emailHint: t('emailHint'),
    phoneHint: t('phoneHint'),
    recipient: t('part.recipient'),
    recipientPhone: t('part.phone'),
    languages: [
      ...(isKnown ? [] : [['', preferred ? languageName(preferred) : t('languageNone')] as const]),
      ...offered.map((each) => [each, localeNames[each]] as const),
    ],
    address: addressTexts(locale),
    taxIds: taxIds && taxIdTexts(locale, taxIds, rows),
  }
}

/** The name of a language that is on file, whether or not it is offered; the tag of one that is not ours. */
function languageName(tag: string): string {
  const known = locales.find((language) => language === tag)
  return known ? localeNames[known] : tag
}

function addressTexts(locale: Locale): AddressTexts {
  const t = translator(locale, 'details')
  return {
    labels: { country: t('part.country'), line1: t('part.line1'), line2: t('part.line2'), none: t('part.none') },
    countries: byName(countries, (code) => countryName(code, locale) ?? code, locale),
    parts: Object.fromEntries(
      ['', ...countries].map((country) => [
        country,
        addressOrder(country).map((part) => ({ part, label: t(`part.${wordOf(part, country)}`) })),
      ]),
    ),
  }
}

type Word = 'city' | 'postalCode' | 'zip' | 'state' | 'province' | 'prefecture' | 'county' | 'region'

const regions: Partial<Record<string, Word>> = Object.fromEntries([
  ...['AU', 'BR', 'IN', 'MX', 'MY', 'NG', 'US', 'VE'].map((country) => [country, 'state'] as const),
  ...['AR', 'CA', 'CN', 'ES', 'IT', 'KR', 'PH', 'TH', 'TR', 'VN'].map((country) => [country, 'province'] as const),
  ['JP', 'prefecture'],
  ['IE', 'county'],
])

function wordOf(part: 'city' | 'postalCode' | 'state', country: string): Word {
  if (part === 'postalCode') return country === 'US' ? 'zip' : 'postalCode'
  return part === 'state' ? (regions[country] ?? 'region') : part
}

function taxIdTexts(locale: Locale, taxIds: readonly CustomerTaxId[], rows: number): TaxIdTexts {
  const t = translator(locale, 'details')
  return {
    heading: t('field.tax_id'),
    none: t('taxId.none'),
    add: t('taxId.add'),
    another: t('taxId.another'),
    type: t('taxId.type'),
    typeNone: t('taxId.typeNone'),
    value: t('taxId.value'),
    kinds: byName(taxIdTypes, (type) => taxIdKindText(type, locale), locale),
    rows,
    held: taxIds.map((id) => ({
      key: taxIdKey(id),
      text: taxIdText(id, locale),
      remove: t('taxId.remove', { id: id.value ?? '' }),
      status: statusOf(id),
    })),
  }

  function statusOf({ verification }: CustomerTaxId): { text: string; tone: Tone } | null {
    switch (verification) {
      case 'pending':
      case 'verified':
      case 'unverified':
      case 'unavailable':
        return { text: t(`taxId.${verification}`), tone: tones[verification] ?? 'neutral' }
      default:
        return null
    }
  }
}

function byName(codes: readonly string[], nameOf: (code: string) => string, locale: Locale) {
  const { compare } = new Intl.Collator(locale)
  return codes.map((code) => [code, nameOf(code)] as const).sort(([, one], [, other]) => compare(one, other))
}
