import { z } from 'zod'
import {
  appUrl,
  databaseUrl,
  flag,
  httpUrl,
  keyRing,
  listenHost,
  mailbox,
  networks,
  port,
  publishableKey,
  secretKey,
  webhookSecrets,
} from './env-fields'

const settings = z.object({
  DATABASE_URL: databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  PORTICO_EMBEDDED_DATABASE: z.enum(['1'], 'must be 1').optional(),
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_PUBLISHABLE_KEY: publishableKey.optional(),
  STRIPE_WEBHOOK_SECRET: webhookSecrets.default([]),
  STRIPE_API_BASE: httpUrl.optional(),
  STRIPE_CALLS_PER_SECOND: z.coerce.number('must be a number').positive('must be more than 0').max(10_000).optional(),
  PORTICO_SECRET: keyRing,
  APP_URL: appUrl.optional(),
  PORT: port.default(3000),
  TRUSTED_PROXIES: networks.default([]),
  HOST: listenHost.optional(),
  HSTS_SUBDOMAINS: flag.default(false),
  SANDBOX_PUBLIC_URL: httpUrl.optional(),
  PORTICO_DATA_DIR: z.string().default('var'),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  WORKER_PORT: port.optional(),
  PORTICO_WORKER: z.enum(['app', 'apart'], 'must be app or apart').default('app'),
  SHOWN_LINK_DAYS: z.coerce
    .number('must be a number of days')
    .int('must be a number of days')
    .min(1, 'must be 1 or more')
    .max(365, 'must be 365 or less')
    .default(30),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
  MAIL_FROM: mailbox.optional(),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
})

/** Every setting that the schema knows. */
export const settingNames = Object.keys(settings.shape)

/** live and test use Stripe itself; sandbox uses the stand-in named by STRIPE_API_BASE. */
export type Mode = 'live' | 'test' | 'sandbox'

// Below Stripe's own limits (100 in live mode, 25 in test mode), so that other programs of the account have room.
const callsPerSecond: Record<Mode, number> = { live: 80, test: 20, sandbox: 1_000 }

export type Env = ReturnType<typeof loadEnv>

/** One line per fault, without the setting's value, which may be a secret. */
export class InvalidEnvironment extends Error {
  override name = 'InvalidEnvironment'
  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
  }
}

/** Reads and checks every setting of `source`; throws InvalidEnvironment. An empty value counts as absent. */
export function loadEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new InvalidEnvironment(parsed.error.issues.map((issue) => faultLine(issue, given)))
  const values = parsed.data
  const live = values.STRIPE_SECRET_KEY.includes('_live_')
  const sandbox = values.STRIPE_API_BASE !== undefined && !isStripe(values.STRIPE_API_BASE)
  const mode: Mode = live ? 'live' : sandbox ? 'sandbox' : 'test'
  const APP_URL = values.APP_URL ?? `http://localhost:${values.PORT}`
  const faults = [
    live &&
      sandbox &&
      'STRIPE_API_BASE names a stand-in for Stripe while STRIPE_SECRET_KEY is a live key; unset one of them',
    live && !APP_URL.startsWith('https:') && 'APP_URL must be https while STRIPE_SECRET_KEY is a live key',
    live &&
      values.OIDC_ISSUER?.startsWith('http:') &&
      'OIDC_ISSUER must be https while STRIPE_SECRET_KEY is a live key',
    !values.STRIPE_PUBLISHABLE_KEY && mode !== 'sandbox' && 'STRIPE_PUBLISHABLE_KEY is missing',
    values.STRIPE_PUBLISHABLE_KEY &&
      live !== values.STRIPE_PUBLISHABLE_KEY.startsWith('pk_live_') &&
      'STRIPE_PUBLISHABLE_KEY and STRIPE_SECRET_KEY are not of the same mode',
    values.SMTP_URL && !values.MAIL_FROM && 'MAIL_FROM is missing while SMTP_URL is set',
    values.OIDC_ISSUER &&
      !(values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET) &&
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set with OIDC_ISSUER',
  ].filter((fault): fault is string => Boolean(fault))
  if (faults.length > 0) throw new InvalidEnvironment(faults)
  return {
    ...values,
    mode,
    APP_URL,
    // A demo is reachable from its own machine only, unless HOST is set.
    HOST: values.HOST ?? (mode === 'sandbox' ? '127.0.0.1' : undefined),
    STRIPE_CALLS_PER_SECOND: values.STRIPE_CALLS_PER_SECOND ?? callsPerSecond[mode],
    // A stand-in's two keys name the same universe.
    STRIPE_PUBLISHABLE_KEY: values.STRIPE_PUBLISHABLE_KEY ?? values.STRIPE_SECRET_KEY.replace(/^[sr]k_/, 'pk_'),
    STRIPE_API_BASE: sandbox ? values.STRIPE_API_BASE : undefined,
    SANDBOX_PUBLIC_URL: sandbox ? (values.SANDBOX_PUBLIC_URL ?? values.STRIPE_API_BASE) : undefined,
  }
}

let cached: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  return (cached ??= loadEnv(process.env))
}

function isStripe(base: string): boolean {
  return new URL(base).hostname === 'api.stripe.com'
}

function faultLine({ path, message }: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = path.map(String).join('.')
  return `${name} ${name in given ? message : 'is missing'}`
}
