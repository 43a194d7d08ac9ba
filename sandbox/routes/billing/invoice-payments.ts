import { listOf } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'

export const routes: Route[] = [
  { method: 'GET', path: '/v1/invoice_payments', handler: list },
  { method: 'GET', path: '/v1/invoice_payments/:id', handler: retrieve },
]

function list(context: Context) {
  const { universe, input } = context
  const invoice = input.text('invoice')
  const payment = input.form('payment')
  const type = payment?.oneOf('type', ['payment_intent', 'payment_record'])
  const [intent, record] = [payment?.text('payment_intent'), payment?.text('payment_record')]
  const status = input.oneOf('status', ['open', 'paid', 'canceled'])
  const payments = universe.collection('invoice_payment')
  const all = invoice ? payments.by('invoice', invoice) : payments.all()
  return listOf(
    context,
    all,
    (each) =>
      (!status || each.status === status) &&
      (!type || each.payment.type === type) &&
      (!intent || each.payment.payment_intent === intent) &&
      (!record || each.payment.payment_record === record),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('invoice_payment').require(id)
}
