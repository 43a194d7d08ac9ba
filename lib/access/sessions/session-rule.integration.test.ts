import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { hashBrowser } from '../browsers/hash-browser'
import { sessionLimits } from '../limits/session-limits'
import { makePortal } from '../testing/make-portal'
import { signToken } from '../tokens/sign-token'
import { checkSession } from './check-session'
import { findLaterSession } from './find-later-session'
import { namesForeignObject } from './names-foreign-object'

const now = new Date()
const [mine, another] = ['a'.repeat(43), 'b'.repeat(43)]
const owner = { merchantId: '', customerId: '' }

beforeAll(async () => {
  Object.assign(owner, await makePortal())
})

/** A moment so long before now, give or take a millisecond. */
const before = (milliseconds: number) =>
  fc.constantFrom(-1, 0, 1, 60_000).map((step) => new Date(now.getTime() - milliseconds + step))

it('a session runs by the SQL that looks for it exactly where it runs by the rule', async () => {
  const session = fc.record({
    browserHash: fc.constantFrom(hashBrowser(mine), hashBrowser(another), null),
    lastSeenAt: before(sessionLimits.idle),
    expiresAt: before(0),
    endedAt: fc.option(fc.constant(now)),
  })
  const data = {
    ...owner,
    id: 'bps_1',
    source: 'panel',
    grantorKind: 'panel',
    createdAt: new Date(now.getTime() - 60_000),
  }
  await fc.assert(
    fc.asyncProperty(session, async (row) => {
      await db.portalSession.deleteMany({ where: owner })
      await db.portalSession.create({ data: { ...data, ...row } })
      const runs = checkSession({ ...row, stands: true }, hashBrowser(mine), now).ok
      const claims = { ...owner, id: data.id, createdAt: data.createdAt, expiresAt: new Date(now.getTime() + 60_000) }
      const token = await signToken(env().PORTICO_SECRET, 'portal-session', claims)
      expect((await findLaterSession({ token, browser: mine, now })) !== null).toBe(runs)
      const pathname = '/portal/t/invoices/in_none'
      expect(await namesForeignObject({ claims, pathname, browserHash: hashBrowser(mine), now })).toBe(runs)
    }),
    { numRuns: 60 },
  )
})
