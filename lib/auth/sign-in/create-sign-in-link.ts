import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { consoleLimits } from '../sessions/console-limits'
import { hashSignInToken } from './hash-sign-in-token'

type NewLink = {
  email: string
  /** the page of the console to open; by default the first */
  to?: string
  /** in milliseconds; an hour by default */
  lifetime?: number
  now: Date
}

/**
 * A URL that signs an address in once, by a button on the page it opens. Whether the address may enter is checked then.
 */
export async function createSignInLink({ email, to, lifetime = consoleLimits.signInLink, now }: NewLink) {
  const token = randomBytes(32).toString('base64url')
  const identifier = email.trim().toLowerCase()
  const expires = new Date(now.getTime() + lifetime)
  await db.verificationToken.deleteMany({ where: { expires: { lte: now } } })
  await db.verificationToken.create({ data: { identifier, token: hashSignInToken(token), expires } })
  const query = new URLSearchParams({ email: identifier, token, ...(to && { to }) })
  return { url: `${env().APP_URL}/console/sign-in/confirm?${query}`, expires }
}
