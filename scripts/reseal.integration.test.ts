import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { listStanding } from '@/lib/access/grantors/list-standing'
import { after, makeWorld, tokenOf } from '@/lib/access/grantors/testing/make-world'
import { ownerOfToken } from '@/lib/access/tokens/owner-of-token'
import { withIdempotency } from '@/lib/api/with-idempotency'
import { db } from '@/lib/db/client'
import { sealSecret } from '@/lib/db/seal-secret'
import { sealedColumns } from '@/lib/db/sealed-columns'
import { env } from '@/lib/env'
import { createWebhookEndpoint } from '@/lib/webhooks/create-webhook-endpoint'
import { endpointSecrets } from '@/lib/webhooks/endpoint-secrets'
import { rotateWebhookSecret } from '@/lib/webhooks/rotate-webhook-secret'
import { refuseMissingKeys } from './launcher/refuse-missing-keys'
import { programFile } from './testing/programs/program-file'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'portico-reseal-'))
beforeAll(() => writeFileSync(path.join(folder, 'BUILD_ID'), 'test'))
afterAll(() => rmSync(folder, { recursive: true }))

const ownRing = [...env().PORTICO_SECRET]
const ownText = process.env.PORTICO_SECRET ?? ''
const newBytes = randomBytes(32)
const newKey = { kid: 'next', key: Uint8Array.from(newBytes) }
const newText = `next:${newBytes.toString('base64')}`
/** Gives this process another ring, as a restart would. */
const turnTo = (...ring: typeof ownRing) => env().PORTICO_SECRET.splice(0, env().PORTICO_SECRET.length, ...ring)
afterEach(() => turnTo(...ownRing))

async function run(name: 'npm-run-reseal' | 'npm-start' | 'npm-run-worker', PORTICO_SECRET: string) {
  const child = spawn(process.execPath, [programFile(name)], {
    env: { ...process.env, VITEST: undefined, PORTICO_DIST_DIR: folder, PORTICO_SECRET },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((end) => child.once('exit', end)),
  ])
  return { code, said, errors: errors.trim() }
}

/** A merchant with a secret in each place that keeps one. */
async function makeSecrets() {
  const now = new Date()
  const { grants, portal } = await makeWorld()
  const { merchantId } = portal
  const made = { merchantId, actor: 'setup', now }
  const endpoint = await createWebhookEndpoint({ ...made, url: 'https://example.com/hook' })
  if (!endpoint.ok) throw new Error(endpoint.code)
  const { id } = await db.webhookEndpoint.findFirstOrThrow({ where: { merchantId } })
  await rotateWebhookSecret({ ...made, id })
  const endpointRow = () => db.webhookEndpoint.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
  const call = (carryOut: () => Promise<{ status: number; body: string }>) =>
    withIdempotency({ merchantId, key: 'order 7', request: 'POST', now }, carryOut)
  await call(async () => ({ status: 200, body: 'first answer' }))
  const { url } = await grants['a token of a link secret']()
  const { id: mailed } = await grants['a link mailed to the address']()
  return {
    merchantId,
    webhookSecrets: async () => endpointSecrets(await endpointRow(), now),
    repeatedCall: () => call(() => Promise.reject(new Error('carried out twice'))),
    ownerOfMerchantsToken: () => ownerOfToken(tokenOf(url), after(10)),
    mailedLinkStands: async () =>
      (await listStanding('links', { merchantId, ids: [mailed], now: after(2) })).has(mailed),
  }
}

it('a key that secrets need is asked for at boot, and after npm run reseal nothing needs it', async () => {
  const made = await makeSecrets()
  const before = await made.webhookSecrets()
  expect(before).toHaveLength(2)
  const kid = ownRing[0]?.kid
  for (const program of ['npm-start', 'npm-run-worker'] as const)
    expect(await run(program, newText)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        new RegExp(`^portico: PORTICO_SECRET lacks keys .*: ${kid} \\(4\\); put them back`),
      ),
    })

  const resealed = await run('npm-run-reseal', `${newText},${ownText}`)
  expect(resealed).toMatchObject({ code: 0, errors: '' })
  expect(resealed.said).toMatch(/^4 secrets were sealed and 1 mailed links hashed with the key next\n/)
  expect((await run('npm-run-reseal', `${newText},${ownText}`)).said).toMatch(/^0 secrets were sealed and 0 mailed/)

  turnTo(newKey)
  await refuseMissingKeys(env().DATABASE_URL, env().PORTICO_SECRET)
  expect(await made.webhookSecrets()).toEqual(before)
  expect(await made.repeatedCall()).toMatchObject({ body: 'first answer', replayed: true })
  expect(await made.ownerOfMerchantsToken()).toMatchObject({ merchantId: made.merchantId })
  expect(await made.mailedLinkStands()).toBe(true)
})

it('reseal names a key that is already gone, and what nobody asks for again needs none', async () => {
  const { merchantId } = await makeSecrets()
  const gone = { kid: 'gone', key: Uint8Array.from(randomBytes(32)) }
  const sealed = sealSecret([gone], `${merchantId} lost`, 'plsec_lost')
  const lost = { merchantId, id: 'lost', sealed, createdBy: 'setup', createdAt: new Date() }
  await db.linkSecret.create({ data: lost })
  expect(await run('npm-run-reseal', `${ownText},${newText}`)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('gone (1)'),
  })
  await db.linkSecret.updateMany({ where: { id: 'lost' }, data: { revokedAt: new Date() } })
  expect(await run('npm-run-reseal', `${ownText},${newText}`)).toMatchObject({ code: 0 })
})

it('the columns of sealed secrets are those that the database has sealed', async () => {
  const { merchantId } = await makeSecrets()
  const texts = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'text'`
  const owned = await db.$queryRaw<{ table: string }[]>`
    SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'merchant_id'`
  const holds = async ({ table, column }: { table: string; column: string }) => {
    const found: unknown[] = await db.$queryRawUnsafe(
      `SELECT FROM "${table}" WHERE merchant_id = $1 AND split_part("${column}", '.', 1) = $2
         AND "${column}" ~ '^[^.]+[.][^.]+[.][^.]+[.][^.]+$' LIMIT 1`,
      merchantId,
      ownRing[0]?.kid,
    )
    return found.length > 0
  }
  const sealed = []
  for (const each of texts)
    if (owned.some(({ table }) => table === each.table) && (await holds(each)))
      sealed.push(`${each.table}.${each.column}`)
  expect(sealed.sort()).toEqual(sealedColumns.map(({ table, column }) => `${table}.${column}`).sort())
})
