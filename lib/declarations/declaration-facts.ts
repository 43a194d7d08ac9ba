import type { DeclaredFields, DeclarationKind } from '@/lib/billing/law/declaration'
import { formatDate } from '@/lib/i18n/format-date'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Declared = { kind: DeclarationKind; fields: DeclaredFields }

/** What is declared, line by line, as the recap, the receipt, its PDF and its mail show it. */
export function declarationFacts({ kind, fields }: Declared, locale: Locale): { label: string; value: string }[] {
  const t = translator(locale, 'law')
  const { ground, reason, name, email, postalAddress, contract, endsOn } = fields
  const isCancellation = kind === 'cancellation'
  const lines: [string, string | null][] = [
    [t('fact.what'), t(isCancellation ? 'fact.cancellation' : 'fact.withdrawal')],
    [t('fact.ground'), ground && t(ground === 'for_cause' ? 'cancel.forCause' : 'cancel.ordinary')],
    [t('fact.reason'), reason],
    [t('fact.name'), name],
    [t('fact.contract'), contract],
    [t('fact.endsOn'), isCancellation ? (endsOn ? dayText(endsOn, locale) : t('fact.earliest')) : null],
    [t('fact.email'), email],
    [t('fact.postalAddress'), postalAddress],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** A day without a time, which is the same in every zone. */
function dayText(day: string, locale: Locale): string {
  return formatDate(new Date(`${day}T00:00:00Z`), { locale, timeZone: 'UTC' })
}
