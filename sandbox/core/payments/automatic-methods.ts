import type { Form } from '../http/form'

/** Payment intents and setup intents share this shape of `automatic_payment_methods`. */
export interface AutomaticMethods {
  allow_redirects: 'always' | 'never'
  enabled: boolean
}

/** An intent gets this value when the call does not mention the parameter. */
export const anyMethod: AutomaticMethods = { allow_redirects: 'always', enabled: true }

export function readAutomaticMethods(input: Form): AutomaticMethods {
  const form = input.form('automatic_payment_methods')
  return {
    allow_redirects: form?.oneOf('allow_redirects', ['always', 'never']) ?? anyMethod.allow_redirects,
    enabled: form?.boolean('enabled') ?? anyMethod.enabled,
  }
}
