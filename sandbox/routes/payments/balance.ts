import { listOf } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'

export const routes: Route[] = [
  { method: 'GET', path: '/v1/balance', handler: retrieveBalance },
  { method: 'GET', path: '/v1/balance_transactions', handler: list },
  { method: 'GET', path: '/v1/balance_transactions/:id', handler: retrieve },
]

/** Net earnings by currency become available after two days. */
function retrieveBalance({ universe, now }: Context) {
  const totals = { available: new Map<string, number>(), pending: new Map<string, number>() }
  for (const { available_on: on, currency, net } of universe.collection('balance_transaction').newestFirst()) {
    const sums = on <= now ? totals.available : totals.pending
    sums.set(currency, (sums.get(currency) ?? 0) + net)
  }
  const lines = (sums: Map<string, number>) =>
    Array.from(sums.size ? sums : [['usd', 0] as const], ([currency, amount]) => ({
      amount,
      currency,
      source_types: { card: amount },
    }))
  return { object: 'balance', available: lines(totals.available), livemode: false, pending: lines(totals.pending) }
}

function list(context: Context) {
  const { universe, input } = context
  const [source, type, currency] = [input.text('source'), input.text('type'), input.text('currency')]
  return listOf(
    context,
    universe.collection('balance_transaction').all(),
    (each) =>
      (!source || each.source === source) && (!type || each.type === type) && (!currency || each.currency === currency),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('balance_transaction').require(id)
}
