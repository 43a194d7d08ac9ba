import type { DeclarationFault, TypedDeclaration } from '@/lib/billing/law/read-declaration'
import type { DeclarationField, DeclarationLaw } from '@/lib/billing/law/tables/country-law'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Form = {
  law: DeclarationLaw
  typed: TypedDeclaration
  faults: readonly DeclarationFault[]
  locale: Locale
  /** where papers that prove a cause are sent; null where the merchant has named no address */
  papersTo: string | null
}

/** The fields of a form with their words, what was typed, and what is wrong with it. */
export function formFields({ law, typed, faults, locale, papersTo }: Form) {
  const t = translator(locale, 'law')
  const labels: Record<DeclarationField, string> = {
    ground: t('cancel.ground'),
    reason: t('cancel.reason'),
    name: t('field.name'),
    contract: t('field.contract'),
    endsOn: t('cancel.endsOn'),
    email: t('field.email'),
    postalAddress: t('field.postalAddress'),
  }
  const hints: Partial<Record<DeclarationField, string>> = {
    reason: [t('cancel.reasonHint'), papersTo && t('cancel.papers', { email: papersTo })].filter(Boolean).join(' '),
    contract: t('field.contractHint'),
    endsOn: t('cancel.endsOnHint'),
    postalAddress: t('field.postalHint'),
  }
  const optional: readonly DeclarationField[] = [
    'reason',
    'endsOn',
    'postalAddress',
    ...(law.byPost ? (['email'] as const) : []),
  ]
  return law.fields.map((name) => {
    const fault = faults.find((each) => each === name || (each === 'reach' && name === 'email'))
    return {
      name,
      label: labels[name],
      hint: hints[name] ?? null,
      value: typed[name],
      required: !optional.includes(name),
      error: fault ? faultText(fault, law, locale) : null,
    }
  })
}

/** The two ways to cancel; the ordinary one unless the other was chosen. */
export function groundChoices({ ground }: TypedDeclaration, locale: Locale) {
  const t = translator(locale, 'law')
  const isForCause = ground === 'for_cause'
  return {
    label: t('cancel.ground'),
    choices: [
      { value: 'ordinary', label: t('cancel.ordinary'), checked: !isForCause },
      { value: 'for_cause', label: t('cancel.forCause'), checked: isForCause },
    ],
  }
}

function faultText(fault: DeclarationFault, law: DeclarationLaw, locale: Locale): string {
  const t = translator(locale, 'law')
  if (fault === 'reach') return t(law.byPost ? 'error.reach' : 'error.email')
  return t(`error.${fault}`)
}
