import type { Form } from '../http/form'

/** `automatic_payment_methods` of either kind of intent. */
export interface AutomaticMethods {
  allow_redirects: 'always' | 'never'
  enabled: boolean
}

/** What an intent has that was told nothing of it. */
export const anyMethod: AutomaticMethods = { allow_redirects: 'always', enabled: true }

/** Reads `automatic_payment_methods`. */
export function readAutomaticMethods(input: Form): AutomaticMethods {
  const form = input.form('automatic_payment_methods')
  return {
    allow_redirects: form?.oneOf('allow_redirects', ['always', 'never']) ?? anyMethod.allow_redirects,
    enabled: form?.boolean('enabled') ?? anyMethod.enabled,
  }
}
