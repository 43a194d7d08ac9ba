import { StripeError } from './stripe-error'

export interface Credentials {
  /** This is the `X` of `sk_test_X` and `pk_test_X`. */
  key: string
  publishable: boolean
  /** These are the permissions of a restricted key; null grants all of them. */
  permissions: string[] | null
}

/** Reads `Authorization`, either Bearer or Basic with the key as user name. Throws Stripe's 401. */
export function authenticate(authorization: string | undefined): Credentials {
  const given = keyIn(authorization ?? '')
  if (!given) {
    throw unauthorized(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer ' +
        "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for " +
        'details.',
    )
  }
  const restricted = /^rk_test_([A-Za-z0-9_]{1,200}?)((?:__rak_[a-z0-9_]+?_(?:read|write))+)$/.exec(given)
  if (restricted?.[1]) {
    const permissions = restricted[2]?.split('__').filter(Boolean) ?? []
    return { key: restricted[1], publishable: false, permissions }
  }
  const match = /^(sk|pk|rk)_test_([A-Za-z0-9_]{1,200})$/.exec(given)
  if (!match?.[2]) throw unknownKey(authorization)
  return { key: match[2], publishable: match[1] === 'pk', permissions: null }
}

/** Returns Stripe's 403 for a restricted key that lacks the permission. */
export function permissionMissing(authorization: string | undefined, permission: string, account: string): StripeError {
  return new StripeError({
    status: 403,
    message:
      `The provided key '${masked(keyIn(authorization ?? ''))}' does not have the required permissions for this ` +
      `endpoint on account '${account}'. Having the '${permission}' permission would allow this request to continue.`,
  })
}

/** Returns Stripe's 401 for an unknown key. */
export function unknownKey(authorization: string | undefined): StripeError {
  return unauthorized(`Invalid API Key provided: ${masked(keyIn(authorization ?? ''))}`)
}

/** Tells whether a call carries a publishable key. Pages of other sites may use no other key. */
export function isPublishable(authorization: string | undefined): boolean {
  return keyIn(authorization ?? '').startsWith('pk_')
}

/** Tells whether a call carries a restricted key, with or without permissions. */
export function isRestricted(authorization: string | undefined): boolean {
  return keyIn(authorization ?? '').startsWith('rk_')
}

function keyIn(authorization: string): string {
  const [scheme = '', value = ''] = authorization.trim().split(/\s+/, 2)
  if (/^bearer$/i.test(scheme)) return value
  if (/^basic$/i.test(scheme)) return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? ''
  return ''
}

function masked(key: string): string {
  return key.length < 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`
}

function unauthorized(message: string) {
  return new StripeError({ status: 401, message })
}
