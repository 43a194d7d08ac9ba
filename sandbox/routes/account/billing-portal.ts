import type { Form } from '../../core/http/form'
import { readFlow } from '../../core/portal/read-flow'
import { listOf } from '../../core/store/list-of'
import { randomText } from '../../core/store/new-id'
import { configurationFields, defaultConfiguration, newConfiguration } from '../../core/portal/portal-configuration'
import { portalFeatures } from '../../core/portal/portal-features'
import type { Context, Route } from '../../core/http/route'
import { parameterMissing } from '../../core/http/stripe-error'

const configurations = '/v1/billing_portal/configurations'
const kind = 'billing_portal.configuration'

export const routes: Route[] = [
  { method: 'POST', path: configurations, handler: ({ universe, input }) => newConfiguration(universe, input) },
  { method: 'GET', path: configurations, handler: list },
  { method: 'GET', path: `${configurations}/:id`, handler: retrieve },
  { method: 'POST', path: `${configurations}/:id`, handler: update },
  { method: 'POST', path: '/v1/billing_portal/sessions', handler: createSession },
]

function list(context: Context) {
  const { universe, input } = context
  const [active, isDefault] = [input.boolean('active'), input.boolean('is_default')]
  if (isDefault) defaultConfiguration(universe)
  return listOf(
    context,
    universe.collection(kind).all(),
    (each) =>
      (active === undefined || each.active === active) && (isDefault === undefined || each.is_default === isDefault),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection(kind).require(id)
}

function update({ universe, input, now, params: { id = '' } }: Context) {
  const current = universe.collection(kind).require(id)
  const features = input.form('features')
  const patch = {
    ...configurationFields(input, current),
    ...(features && { features: portalFeatures(universe, features, current.features) }),
    updated: now,
  }
  return universe.change(kind, id, patch, 'billing_portal.configuration.updated')
}

/** The sandbox makes the session but does not have Stripe's hosted portal. */
function createSession({ universe, input }: Context) {
  const customer = input.text('customer')
  if (!customer) throw parameterMissing('customer')
  universe.collection('customer').require(customer, 'customer')
  const named = input.text('configuration')
  const configuration = named
    ? universe.collection(kind).require(named, 'configuration')
    : defaultConfiguration(universe)
  const id = universe.newId('bps')
  const session = universe.collection('billing_portal.session').insert({
    id,
    object: 'billing_portal.session',
    after_expiration: afterExpiration(input),
    configuration: configuration.id,
    created: universe.wallTime(),
    customer,
    customer_account: null,
    flow: readFlow(universe, input, customer),
    livemode: false,
    locale: input.text('locale') ?? null,
    on_behalf_of: null,
    return_url: input.text('return_url') ?? configuration.default_return_url,
    url: `https://billing.stripe.com/p/session/test_${randomText(id, 40)}`,
  })
  universe.emit('billing_portal.session.created', session)
  return session
}

/** https://docs.stripe.com/changelog/endive/2026-10-28/session-recovery-for-expired-customer-portal-sessions */
function afterExpiration(input: Form) {
  const form = input.form('after_expiration')
  if (!form) return null
  const type = form.oneOf('type', ['customer_login'])
  if (!type) throw parameterMissing(form.nameOf('type'))
  return { customer_login: { expires_at: form.form('customer_login')?.integer('expires_at') ?? null }, type }
}
