import { beforeAll, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { checkHealth } from '@/lib/queries/check-health'
import { newBrowser } from './new-browser'
import { openPortal } from './open-portal'
import { readVisit } from './read-visit'
import { signToken } from './sign-token'

const now = new Date('2026-06-01T10:00:00Z')
const row = { merchantId: 'merch_1', customerId: 'cus_1', id: 'x_1', createdAt: now, expiresAt: null }

beforeAll(() => {
  // Read at first use, which is after this: nobody listens on port 9.
  process.env.DATABASE_URL = 'postgres://portico:secret@127.0.0.1:9/portico'
})

it('a page without its database says so', async () => {
  const token = await signToken(env().PORTICO_SECRET, 'portal-session', row)
  const { session, locale } = await readVisit({ token, browser: newBrowser(), now, lang: null, acceptLanguage: 'it' })
  expect(session).toEqual({ ok: false, code: 'database_unavailable' })
  expect(locale).toBe('it')
})

it('so does a link', async () => {
  const token = await signToken(env().PORTICO_SECRET, 'portal-link', row)
  const { outcome } = await openPortal({ token, browser: newBrowser(), now })
  expect(outcome).toEqual({ ok: false, code: 'database_unavailable' })
})

it('health says what is gone, and not where it was', async () => {
  expect(await checkHealth()).toEqual({ status: 'unavailable', database: 'unreachable', migrations: 'unknown' })
})

it('nobody may frame a page whose merchant cannot be read', async () => {
  expect(await readEmbedOrigins('merch_1')).toEqual([])
})
