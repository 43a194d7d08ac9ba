import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { createPortalLink } from '../links/create-portal-link'
import { sessionLimits } from '../limits/session-limits'
import { signToken } from '../tokens/sign-token'
import { countStatements } from '@/scripts/testing/database/count-statements'
import { makePortal } from '../testing/make-portal'
import { after, enter, start, valueOf, visit } from '../testing/enter-portal'

let portal: Awaited<ReturnType<typeof makePortal>>
beforeAll(async () => {
  portal = await makePortal()
})

describe('a token that is not ours', () => {
  it('reads nothing from the database', async () => {
    const { token, browser } = await enter(portal)
    const [header, payload, signature] = token.split('.')
    const tampered = Buffer.from(JSON.stringify({ merchant: 'other', customer: 'cus_1', jti: 'bps_1' })).toString(
      'base64url',
    )
    const tokens = [
      '',
      'x',
      'a.b.c',
      token.slice(0, -5),
      `${header}.${tampered}.${signature}`,
      `${header}.${payload}.`,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`,
      `${token}${'A'.repeat(4096)}`,
    ]
    for (const bad of tokens) {
      const { value, statements } = await countStatements(() => visit(bad, browser, after(1)))
      expect(value).toMatchObject({ session: { ok: false, code: 'link_invalid' }, merchant: null })
      expect(statements).toBe(0)
    }
  })

  it('of another kind opens no page: a link is no session', async () => {
    const { browser } = await enter(portal)
    const link = await createPortalLink({ ...portal, createdBy: 'seed', grantor: { kind: 'setup' }, now: start })
    const { session } = await visit(link.url.split('/p/')[1] ?? '', browser, after(1))
    expect(session).toEqual({ ok: false, code: 'link_invalid' })
  })

  it('of another merchant does not reach this one’s session', async () => {
    const { token, browser } = await enter(portal)
    const { id } = valueOf((await visit(token, browser, after(1))).session)
    const other = await makePortal()
    const times = { createdAt: start, expiresAt: after(sessionLimits.absolute) }
    for (const owner of [other, { ...portal, customerId: other.customerId }]) {
      const forged = await signToken(env().PORTICO_SECRET, 'portal-session', { ...owner, id, ...times })
      expect((await visit(forged, browser, after(1))).session).toEqual({ ok: false, code: 'session_ended' })
    }
    const nowhere = { merchantId: 'merch_none', customerId: 'cus_none' }
    const forged = await signToken(env().PORTICO_SECRET, 'portal-session', { ...nowhere, id, ...times })
    expect(await visit(forged, browser, after(1))).toMatchObject({
      session: { ok: false, code: 'link_invalid' },
      merchant: null,
    })
  })
})

it('a session knows nothing of its browser’s secret', async () => {
  const { browser, merchantId } = await enter(await makePortal())
  const rows = await db.portalSession.findMany({ where: { merchantId } })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(browser)
})
