import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { newBrowser } from '../browsers/new-browser'
import { openPortal } from '../opening/open-portal'
import { readVisit } from '../sessions/read-visit'
import { makePortal } from '../testing/make-portal'
import { listStanding } from './list-standing'
import { after, codeOf, makeWorld, tokenOf, type Grant, type Happening } from './testing/make-world'

it.each(['portal_links', 'portal_sessions'])(
  'an INSERT into %s without a grantor fails, and so does one without whose',
  async (table) => {
    const { merchantId, customerId } = await makePortal()
    const insert = (columns: string, values: string) =>
      pool().query(
        table === 'portal_links'
          ? `INSERT INTO portal_links (merchant_id, id, customer_id, created_by, created_at${columns}) VALUES ($1, 'x', $2, 'user:1', now()${values})`
          : `INSERT INTO portal_sessions (merchant_id, id, customer_id, source, created_at, last_seen_at, expires_at${columns}) VALUES ($1, 'x', $2, 'link', now(), now(), now()${values})`,
        [merchantId, customerId],
      )
    const refused = expect.objectContaining({ constraint: `${table}_grantor_check` })
    await expect(insert('', '')).rejects.toEqual(refused)
    await expect(insert(', grantor_kind', ", 'anyone'")).rejects.toEqual(refused)
    await expect(insert(', grantor_kind', ", 'user'")).rejects.toEqual(refused)
    await expect(insert(', grantor_kind', table === 'portal_links' ? ", 'address'" : ", 'link'")).rejects.toEqual(
      refused,
    )
  },
)

it('a session made by a key that is revoked before it is opened opens no more', async () => {
  const { grants, happenings } = await makeWorld()
  const { url } = await grants['a session of an API key']()
  await happenings['the key is revoked']()
  expect(codeOf((await openPortal({ token: tokenOf(url), browser: newBrowser(), now: after(2) })).outcome)).toBe(
    'session_ended',
  )
})

it.each<[Grant, Happening]>([
  ['a session of an API key', 'the key is revoked'],
  ['a link of an API key', 'the key is revoked'],
  ['a token of a link secret', 'the secret is revoked'],
  ['a link shown to an owner', 'the owner is demoted'],
  ['a link mailed to the address', 'another address is on file'],
  ['an owner’s look as support', 'the owner signs out'],
])('%s leaves nobody inside, opened at the very moment when %s', async (grant, happening) => {
  const { grants, happenings } = await makeWorld()
  const { id, url } = await grants[grant]()
  const browser = newBrowser()
  const [{ outcome }] = await Promise.all([
    openPortal({ token: tokenOf(url), browser, now: after(31) }),
    happenings[happening](id),
  ])
  const token = outcome.ok ? (outcome.value.path.split('/')[2] ?? '') : 'none'
  expect((await readVisit({ token, browser, now: after(32), lang: null, acceptLanguage: null })).session.ok).toBe(false)
})

it('the address is kept as a keyed hash, another for each merchant', async () => {
  const [one, other] = [await makeWorld(), await makeWorld()]
  const hashes = []
  for (const { grants } of [one, one, other]) {
    const { id } = await grants['a link mailed to the address']()
    const { addressHash } = await db.portalLink.findFirstOrThrow({ where: { id } })
    hashes.push(addressHash)
  }
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
  expect(JSON.stringify(hashes)).not.toContain('ada')
})

it('a mailed link outlives a new key of the ring, and goes with its own', async () => {
  const {
    grants,
    portal: { merchantId },
  } = await makeWorld()
  const { id } = await grants['a link mailed to the address']()
  const stands = async () => (await listStanding('links', { merchantId, ids: [id], now: after(2) })).has(id)
  const ring = env().PORTICO_SECRET
  const own = [...ring]
  try {
    ring.unshift({ kid: 'new', key: new Uint8Array(32).fill(7) })
    expect(await stands()).toBe(true)
    ring.pop()
    expect(await stands()).toBe(false)
  } finally {
    ring.splice(0, ring.length, ...own)
  }
  expect(await stands()).toBe(true)
})
