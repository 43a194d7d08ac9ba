import { isIP } from 'node:net'
import addressParser from 'nodemailer/lib/addressparser/index.js'
import { z } from 'zod'

/** A key of the ring that signs and verifies tokens. */
export type SigningKey = { kid: string; key: Uint8Array }

const minimumKeyBytes = 32

export const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be postgres://user:password@host:port/database',
})

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL', abort: true })

export const httpUrl = webUrl.transform((url) => url.replace(/\/+$/, ''))

export const appUrl = webUrl
  .refine((url) => new URL(url).pathname === '/', 'must be an origin, without a path')
  .transform((url) => new URL(url).origin)

export const secretKey = z
  .string()
  .regex(/^[sr]k_(test|live)_\w+$/, 'must be sk_test_…, sk_live_…, rk_test_… or rk_live_…')

export const publishableKey = z.string().regex(/^pk_(test|live)_\w+$/, 'must be pk_test_… or pk_live_…')

/** Comma-separated: one per webhook endpoint, and old ones during a rotation. */
export const webhookSecrets = z
  .string()
  .transform((value) => value.split(',').map((secret) => secret.trim()))
  .refine((secrets) => secrets.every((secret) => /^whsec_\S+$/.test(secret)), 'must be whsec_…, comma-separated')

/** Exactly one `Name <address>` or address, as in the From header of a mail. */
export const mailbox = z.string().transform((value, context) => {
  const [first, ...others] = addressParser(value)
  const address = z.email().safeParse(first && 'address' in first ? first.address : undefined)
  if (first && others.length === 0 && address.success) return { name: first.name, address: address.data }
  context.addIssue('must be one address, such as Acme <billing@example.com>')
  return z.NEVER
})

export const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(1, 'must be a port number')
  .max(65_535, 'must be a port number')

/** Comma-separated addresses and networks: 203.0.113.9, 2001:db8::/32. */
export const networks = z
  .string()
  .transform((value) => value.split(',').map((network) => network.trim()))
  .refine((all) => all.every(isNetwork), 'must be addresses or networks such as 203.0.113.0/24, comma-separated')

function isNetwork(network: string): boolean {
  const [address = '', bits, ...more] = network.split('/')
  const version = isIP(address)
  return (
    version !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

/** An address of this machine, or a name that resolves to one. A URL is refused here, since listening on it fails. */
export const listenHost = z
  .string()
  .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
  .refine(
    (host) => /^[\w.-]{1,253}$/.test(host) || /^[\da-fA-F:.]*:[\da-fA-F:.]*$/.test(host),
    'must be an address to listen on, such as 0.0.0.0',
  )

export const flag = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true')

/** `kid:base64,kid2:base64`: the first key signs, all of them verify. */
export const keyRing = z
  .string()
  .transform((value) => value.split(',').map(parseSigningKey))
  .refine(
    (keys) => keys.every((key) => key !== null),
    `must be kid:base64,… with at least ${minimumKeyBytes} bytes a key`,
  )
  .transform((keys) => keys.filter((key) => key !== null))
  .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'names the same kid twice')

function parseSigningKey(entry: string): SigningKey | null {
  const [, kid, base64] = /^([\w-]{1,32}):([\w+/-]+={0,2})$/.exec(entry.trim()) ?? []
  if (!kid || !base64) return null
  const key = Uint8Array.from(Buffer.from(base64, 'base64'))
  return key.length < minimumKeyBytes ? null : { kid, key }
}
