import type { Form } from '../../core/http/form'
import { parameterMissing, resourceMissing } from '../../core/http/stripe-error'
import type { Subscription } from '../objects'

/**
 * Reads `transfer_data`, the account that receives the payment or a percentage of it. An absent parameter changes
 * nothing.
 */
export function readTransferData(input: Form, current: Subscription['transfer_data']): Subscription['transfer_data'] {
  const form = input.form('transfer_data')
  if (!form) return form === null ? null : current
  const destination = form.text('destination')
  if (!destination) throw parameterMissing(form.nameOf('destination'))
  if (!destination.startsWith('acct_')) throw resourceMissing('destination', destination, form.nameOf('destination'))
  return { amount_percent: readPercent(form, 'amount_percent') ?? null, destination }
}

/** Reads a percentage, which may have a fraction. */
export function readPercent(form: Form, name: string): number | null | undefined {
  const value = form.decimal(name)
  return value === undefined || value === null ? value : Number(value)
}
