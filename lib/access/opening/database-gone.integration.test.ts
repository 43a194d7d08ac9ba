import { beforeAll, expect, it, vi } from 'vitest'
import { cancelAction } from '@/lib/tasks/cancel/action'
import { authCookies } from '@/lib/auth/sessions/auth-cookies'
import { openUserSession } from '@/lib/auth/sessions/open-user-session'
import { databaseDigest } from '@/lib/delivery/database-digest'
import { env } from '@/lib/env'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { checkHealth } from '@/lib/mirror/check-health'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'
import { readVisit } from '../sessions/read-visit'
import { signToken } from '../tokens/sign-token'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const now = new Date('2026-06-01T10:00:00Z')
const row = { merchantId: 'merch_1', customerId: 'cus_1', id: 'x_1', createdAt: now, expiresAt: null }

beforeAll(() => {
  // The setting is read on first use, which comes later. Nothing listens on port 9.
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

it('so does a form, with what was typed', async () => {
  requestHeaders.set('origin', 'http://localhost:3999')
  requestHeaders.set('accept-language', 'it')
  const expiresAt = new Date(Date.now() + 60_000)
  const token = await signToken(env().PORTICO_SECRET, 'portal-session', { ...row, createdAt: new Date(), expiresAt })
  const { state } = await sendForm(cancelAction, { token, comment: 'kept' })
  expect(state).toMatchObject({
    code: 'database_unavailable',
    typed: { comment: 'kept' },
    message: expect.stringContaining('i tuoi dati') as string,
  })
})

it('a page of the console tells its error page', async () => {
  cookieJar.set(authCookies().sessionToken.name, 'a-session')
  await expect(openUserSession()).rejects.toMatchObject({ name: 'DatabaseGone', digest: databaseDigest })
})

it('health says what is gone, and not where it was', async () => {
  expect(await checkHealth()).toEqual({ status: 'unavailable', database: 'unreachable', migrations: 'unknown' })
})

it('nobody may frame a page whose merchant cannot be read', async () => {
  expect(await readEmbedOrigins('merch_1')).toEqual([])
})
