import type { ValidationCode } from './validation-error'

interface PostalRule {
  label: 'zip' | 'postalCode'
  placeholder: string
  digitsOnly: boolean
  whole: RegExp
}

const unitedStates: PostalRule = { label: 'zip', placeholder: '12345', digitsOnly: true, whole: /^\d{5}(-?\d{4})?$/ }

/** Card networks check the postal code in these countries, so the form asks for it there. */
const rules: Record<string, PostalRule> = {
  US: unitedStates,
  PR: unitedStates,
  CA: { label: 'postalCode', placeholder: 'M5T 1T4', digitsOnly: false, whole: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i },
  GB: { label: 'postalCode', placeholder: 'WS11 1DB', digitsOnly: false, whole: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i },
}

/** How the form asks for a postal code in a country (ISO 3166 alpha-2), or null if it does not. */
export function postalRule(country: string): PostalRule | null {
  return rules[country] ?? null
}

/** Answers what is wrong with a postal code, or null. */
export function postalCodeFault(text: string, country: string): ValidationCode | null {
  const rule = postalRule(country)
  return !rule || rule.whole.test(text.trim()) ? null : 'incomplete_zip'
}
