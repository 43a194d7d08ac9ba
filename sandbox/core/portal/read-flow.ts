import type { Form } from '../http/form'
import type { Objects } from '../store/objects'
import { invalidRequest, parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type Flow = Objects['billing_portal.session']['flow']

const types = [
  'customer_update',
  'payment_method_update',
  'subscription_cancel',
  'subscription_pause',
  'subscription_update',
  'subscription_update_confirm',
] as const

/** Reads `flow_data`, the single task of a portal session. */
export function readFlow(universe: Universe, input: Form, customer: string): Flow {
  const form = input.form('flow_data')
  if (!form) return null
  const type = form.oneOf('type', types)
  if (!type) throw parameterMissing(form.nameOf('type'))
  const [cancel, pause, update, confirm] = [
    form.form('subscription_cancel'),
    form.form('subscription_pause'),
    form.form('subscription_update'),
    form.form('subscription_update_confirm'),
  ]
  for (const about of [cancel, pause, update, confirm]) if (about) requireOwn(universe, about, customer)
  const retention = cancel?.form('retention')
  const coupon = retention?.form('coupon_offer')?.text('coupon')
  const isAbout = form.has(type) || type === 'customer_update' || type === 'payment_method_update'
  if (!isAbout) throw parameterMissing(form.nameOf(type))
  return {
    after_completion: afterCompletion(form),
    customer_update: type === 'customer_update' ? {} : null,
    subscription_cancel: cancel
      ? {
          retention: coupon
            ? { coupon_offer: { coupon }, type: retention?.oneOf('type', ['coupon_offer']) ?? 'coupon_offer' }
            : null,
          subscription: cancel.requiredText('subscription'),
        }
      : null,
    subscription_pause: pause ? { subscription: pause.requiredText('subscription') } : null,
    subscription_update: update ? { subscription: update.requiredText('subscription') } : null,
    subscription_update_confirm: confirm
      ? {
          discounts:
            confirm.forms('discounts')?.map((discount) => ({
              coupon: discount.text('coupon') ?? null,
              promotion_code: discount.text('promotion_code') ?? null,
            })) ?? null,
          items: (confirm.forms('items') ?? []).map((item) => ({
            id: item.text('id') ?? null,
            price: item.text('price') ?? null,
            quantity: item.integer('quantity') ?? 1,
          })),
          subscription: confirm.requiredText('subscription'),
        }
      : null,
    type,
  }
}

/** A flow concerns a subscription of the session's customer. Another customer's subscription is reported as missing. */
function requireOwn(universe: Universe, form: Form, customer: string): void {
  const id = form.requiredText('subscription')
  if (universe.collection('subscription').get(id)?.customer === customer) return
  throw invalidRequest(`No such subscription: '${id}'`, form.nameOf('subscription'), 'resource_missing')
}

function afterCompletion(form: Form): NonNullable<Flow>['after_completion'] {
  const after = form.form('after_completion')
  const [hosted, redirect] = [after?.form('hosted_confirmation'), after?.form('redirect')]
  return {
    hosted_confirmation: hosted ? { custom_message: hosted.text('custom_message') ?? null } : null,
    redirect: redirect ? { return_url: redirect.requiredText('return_url') } : null,
    type: after?.oneOf('type', ['hosted_confirmation', 'portal_homepage', 'redirect']) ?? 'portal_homepage',
  }
}
