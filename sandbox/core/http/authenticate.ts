import { StripeError } from './stripe-error'

export interface Credentials {
  /** `X` of `sk_test_X` and `pk_test_X`. */
  key: string
  publishable: boolean
}

/** Reads `Authorization` (Bearer, or Basic with the key as user name). Throws Stripe's 401. */
export function authenticate(authorization: string | undefined): Credentials {
  const given = keyIn(authorization ?? '')
  if (!given) {
    throw unauthorized(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer ' +
        "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for " +
        'details.',
    )
  }
  const match = /^(sk|pk|rk)_test_([A-Za-z0-9_]{1,200})$/.exec(given)
  if (!match?.[2]) throw unknownKey(authorization)
  return { key: match[2], publishable: match[1] === 'pk' }
}

/** Stripe's 401 for a key that nobody has. */
export function unknownKey(authorization: string | undefined): StripeError {
  return unauthorized(`Invalid API Key provided: ${masked(keyIn(authorization ?? ''))}`)
}

/** Whether a call shows a publishable key, which is all that pages of other sites may use. */
export function isPublishable(authorization: string | undefined): boolean {
  return keyIn(authorization ?? '').startsWith('pk_')
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
