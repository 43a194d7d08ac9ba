import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createPortalLink } from '../links/create-portal-link'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from './open-portal'
import { readVisit } from '../sessions/read-visit'
import { makePortal } from '../testing/make-portal'

const start = new Date('2026-06-01T10:00:00.700Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const day = 86_400_000

const make = (portal: object, more = {}) =>
  createPortalLink({ ...portal, createdBy: 'user:1', grantor: { kind: 'setup' }, now: start, ...more } as Parameters<
    typeof createPortalLink
  >[0])
const open = ({ url }: { url: string }, now: Date, browser: string) =>
  openPortal({ token: url.split('/p/')[1] ?? '', browser, now })
const auditOf = async (portal: { merchantId: string; customerId: string }) =>
  (await db.auditEntry.findMany({ where: portal, orderBy: [{ at: 'asc' }, { action: 'asc' }] })).map(
    ({ action, actor }) => `${actor} ${action}`,
  )

it('a link opened by one browser a thousand times is one session, one audit row and one event', async () => {
  const own = await makePortal()
  const [link, browser] = [await make(own), newBrowser()]
  const paths = new Set<unknown>()
  for (let round = 0; round < 100; round++) {
    const openings = await Promise.all(
      Array.from({ length: 10 }, (_, each) => open(link, after(1000 + round * 10 + each), browser)),
    )
    for (const { outcome } of openings) paths.add(outcome.ok && outcome.value.path)
  }
  expect(paths.size).toBe(1)
  const ofSessions = { ...own, type: 'portal_session.created' }
  expect([await db.portalSession.count({ where: own }), await db.portalEvent.count({ where: ofSessions })]).toEqual([
    1, 1,
  ])
  expect(await auditOf(own)).toEqual(['user:1 portal_link.created', 'customer portal_session.created'])
})

it('a link gives its browser a new session when the one it has is over, or in its last hour', async () => {
  const own = await makePortal()
  const [link, browser] = [await make(own), newBrowser()]
  const path = async (now: Date) => {
    const { outcome } = await open(link, now, browser)
    return outcome.ok && outcome.value.path
  }
  const hour = 3600_000
  const first = await path(after(1000))
  expect(await path(after(hour - 1))).toBe(first)
  const second = await path(after(1000 + hour))
  expect(second).not.toBe(first)
  expect(await path(after(2 * hour))).toBe(second)
  await db.portalSession.updateMany({ where: own, data: { lastSeenAt: after(12 * hour) } })
  expect(await path(after(12 * hour + 1500))).not.toBe(second)
  await db.portalSession.updateMany({ where: own, data: { endedAt: after(12 * hour) } })
  expect(new Set([first, second]).has(await path(after(12 * hour + 1600)))).toBe(false)
})

it('a link shown to somebody in the console ends by the setting, and what it opens is marked as by a link of theirs', async () => {
  const own = await makePortal({ merchant: { linkLifetime: null } })
  const { id } = await db.user.create({ data: { email: `${own.customerId}@example.com` } })
  await db.membership.create({
    data: { merchantId: own.merchantId, userId: id, role: 'owner', createdBy: 'setup', createdAt: start },
  })
  const shown = { grantor: { kind: 'user', id }, createdBy: `user:${id}` }
  const month = new Date('2026-07-01T10:00:00Z')
  for (const expiresAt of [undefined, null, after(365 * day)])
    expect((await make(own, { ...shown, expiresAt })).expiresAt).toEqual(month)
  const link = await make(own, { ...shown, expiresAt: after(day) })
  expect(link.expiresAt).toEqual(new Date('2026-06-02T10:00:00Z'))
  const browser = newBrowser()
  const { outcome } = await open(link, after(1000), browser)
  const token = outcome.ok ? outcome.value.path.replace('/portal/', '') : ''
  const { session } = await readVisit({ token, browser, now: after(2000), lang: null, acceptLanguage: null })
  expect(session).toMatchObject({ ok: true, value: { linkMadeBy: `user:${id}` } })
  expect(await db.auditEntry.findFirst({ where: { ...own, action: 'portal_session.created' } })).toMatchObject({
    actor: 'customer',
    details: { source: 'link', link_made_by: `user:${id}` },
  })
  expect(await db.portalEvent.findFirst({ where: { ...own, type: 'portal_session.created' } })).toMatchObject({
    data: { link: link.id, link_created_by: `user:${id}` },
  })
})

it('a link has two hundred sessions running at most: one more ends the one not used for the longest', async () => {
  const own = await makePortal()
  const [link, first] = [await make(own), newBrowser()]
  await open(link, after(1000), first)
  const template = await db.portalSession.findFirstOrThrow({ where: own })
  const seen = (session: number) => (session < 100 ? after(60_000 + session) : after(1000))
  await db.portalSession.createMany({
    data: Array.from({ length: 199 }, (_, session) => ({
      ...template,
      id: `${template.id}_${session}`,
      flow: undefined,
      createdAt: after(1000),
      lastSeenAt: seen(session),
    })),
  })
  await db.portalSession.updateMany({ where: { ...own, id: template.id }, data: { lastSeenAt: after(90_000) } })
  await open(link, after(120_000), newBrowser())
  const ended = await db.portalSession.findMany({ where: { ...own, endedAt: { not: null } } })
  expect(ended).toMatchObject([{ lastSeenAt: after(1000) }])
  expect(await db.portalSession.count({ where: { ...own, endedAt: null } })).toBe(200)
})
