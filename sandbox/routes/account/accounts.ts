import { accountFields, accountOf, newAccount } from '../../core/http/account-of'
import { deleted } from '../../core/store/deleted'
import { listOf } from '../../core/store/list-of'
import type { Objects } from '../../core/store/objects'
import type { Context, Route } from '../../core/http/route'
import { StripeError } from '../../core/http/stripe-error'

type Account = Objects['account']

// The platform's universe keeps its own account and those connected to it.
export const routes: Route[] = [
  { method: 'GET', path: '/v1/account', handler: ({ sandbox, universe }) => accountOf(sandbox, universe) },
  { method: 'POST', path: '/v1/accounts', handler: create },
  { method: 'GET', path: '/v1/accounts', handler: list },
  { method: 'GET', path: '/v1/accounts/:id', handler: named },
  { method: 'POST', path: '/v1/accounts/:id', handler: update },
  { method: 'DELETE', path: '/v1/accounts/:id', handler: remove },
]

function create({ universe, input, now }: Context) {
  const made = newAccount(
    universe.newId('acct'),
    now,
    input.oneOf('type', ['custom', 'express', 'standard']) ?? 'standard',
  )
  return universe.collection('account').insert({ ...made, ...accountFields(input, made) })
}

/** Finds the caller's own account or one connected to it, and otherwise throws Stripe's refusal. */
function named({ sandbox, universe, params: { id = '' } }: Context): Account {
  if (id === universe.account) return accountOf(sandbox, universe)
  const isGone = universe.collection('account').tombstone(id)
  if (!universe.connectedAccount && !isGone && /^acct_[A-Za-z0-9_]{1,200}$/.test(id)) {
    return accountOf(sandbox, sandbox.universe(universe.key, id))
  }
  throw new StripeError({
    status: 403,
    code: 'account_invalid',
    message:
      `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). ` +
      'Application access may have been revoked.',
  })
}

function list(context: Context) {
  const { universe } = context
  const connected = universe.connectedAccount ? [] : universe.collection('account').all()
  return listOf(
    context,
    connected.filter(({ id }) => id !== universe.account),
  )
}

/** The account itself emits `account.updated`, so the event reaches the platform's Connect endpoints. */
function update(context: Context) {
  const { sandbox, universe, input } = context
  const account = named(context)
  const platform = sandbox.platformOf(universe)
  const after = platform.transact(null, () =>
    platform.collection('account').update(account.id, accountFields(input, account)),
  )
  const own = account.id === platform.account ? platform : sandbox.universe(platform.key, account.id)
  own.transact(null, () => own.emit('account.updated', after))
  return after
}

/** The platform's key loses its access to the account. */
function remove(context: Context) {
  const { id } = named(context)
  const gone = deleted('account', id)
  context.universe.collection('account').delete(id, gone)
  return gone
}
