import { listOf, timeFilter } from '../../core/store/list-of'
import type { Context } from '../../core/http/route'
import type { Universe } from '../../core/store/universe'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Subscription } from '../objects'

const statuses = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const

/**
 * Serves `GET /v1/subscriptions`. Without `status`, canceled ones are left out; `ended` means both final states and
 * `all` every state.
 */
export function listSubscriptions(context: Context) {
  const { universe, input } = context
  const status = input.oneOf('status', statuses)
  const [clock, account] = [input.text('test_clock'), input.text('customer_account')]
  const customer = account ? customerOf(universe, account) : input.text('customer')
  const price = input.text('price') ?? input.text('plan')
  const method = input.text('collection_method')
  const taxed = input.form('automatic_tax')?.boolean('enabled')
  const [startsWithin, endsWithin] = [
    timeFilter(input, 'current_period_start'),
    timeFilter(input, 'current_period_end'),
  ]
  if (status === null) throw invalidRequest('Invalid status', 'status')
  const all = universe.collection('subscription')
  return listOf(
    context,
    customer ? all.by('customer', customer) : all.all(),
    (subscription) =>
      hasStatus(subscription, status) &&
      (!clock || subscription.test_clock === clock) &&
      (!method || subscription.collection_method === method) &&
      (taxed === undefined || subscription.automatic_tax.enabled === taxed) &&
      (!price || subscription.items.data.some((item) => item.price.id === price)) &&
      subscription.items.data.some(
        (item) => startsWithin(item.current_period_start) && endsWithin(item.current_period_end),
      ),
  )
}

/** The customer that is an account's; `none` where there is none. */
function customerOf(universe: Universe, account: string): string {
  return universe.collection('customer').by('customer_account', account)[0]?.id ?? 'none'
}

function hasStatus({ status }: Subscription, wanted: (typeof statuses)[number] | undefined): boolean {
  if (wanted === 'all') return true
  if (wanted === 'ended') return status === 'canceled' || status === 'incomplete_expired'
  return wanted ? status === wanted : status !== 'canceled'
}
