import type { Failure } from '../../lib/errors'
import { stripeFor } from '../../lib/stripe/client/client'
import { findMissingPermissions } from '../../lib/stripe/keys/find-missing-permissions'
import { permissions, type Permission } from '../../lib/stripe/keys/permissions'

/**
 * Checks that STRIPE_SECRET_KEY may do what Portico needs, for its own account or one connected to it. Throws one line
 * that names every missing permission and where to add it. Answers with the number of permissions that were tried.
 */
export async function checkKey(
  account: string | null,
  { managesEndpoint }: { managesEndpoint: boolean },
): Promise<number> {
  const forApp = permissions.filter(({ only }) => only === undefined)
  const forInit = permissions.filter(
    ({ only, name }) => (only === 'init' && managesEndpoint) || (account && name === 'account'),
  )
  const [own, connected] = account ? [forInit, forApp] : [[...forApp, ...forInit], []]
  const missing = [...(await missingOf(null, own)), ...(await missingOf(account, connected))]
  if (missing.length > 0) {
    throw new Error(
      `the key lacks ${missing.length === 1 ? 'a permission' : `${missing.length} permissions`}: ${missing.join('; ')}. ` +
        'Add them in the Dashboard under Developers, API keys, Edit key, and run this again',
    )
  }
  return own.length + connected.length
}

async function missingOf(account: string | null, wanted: Permission[]): Promise<string[]> {
  const found = await findMissingPermissions(stripeFor({ stripeAccountId: account }), wanted)
  if (!found.ok) throw new Error(reasonOf(found, account))
  const column = account ? ', for connected accounts' : ''
  return found.value.map(({ label, access, stripeName }) => `${label}, ${access} (${stripeName}${column})`)
}

function reasonOf({ code, details = {} }: Failure, account: string | null): string {
  if (code === 'stripe_refused') {
    return details.stripeCode === 'account_invalid'
      ? `Stripe knows no account ${account ?? ''} connected to that of STRIPE_SECRET_KEY`
      : 'Stripe does not know STRIPE_SECRET_KEY: copy the whole key, and see that it is not expired or deleted'
  }
  return `Stripe could not be asked (${code}): see that this machine reaches it, and run this again`
}
