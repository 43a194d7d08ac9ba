import type { Form } from '../../core/http/form'
import { parameterMissing } from '../../core/http/stripe-error'

interface Issuer {
  account?: string
  type: 'account' | 'self'
}

/** `issuer` is the account whose name and address an invoice shows. An absent one keeps its current value. */
export function readIssuer<Current>(input: Form, current: Current): Issuer | Current {
  const form = input.form('issuer')
  if (!form) return current
  const account = form.text('account')
  const type = form.oneOf('type', ['account', 'self'])
  if (!type) throw parameterMissing(form.nameOf('type'))
  if (type === 'account' && !account) throw parameterMissing(form.nameOf('account'))
  return { ...(account && { account }), type }
}
