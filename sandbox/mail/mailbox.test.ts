import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { control } from '../testing/control'
import { waitForMail } from '../testing/wait-for-mail'
import type { Mail } from './mail'

const key = 'sk_test_mailbox'
let dataDir: string
let sandbox: RunningSandbox

async function start(): Promise<void> {
  sandbox = await startSandbox({ port: 0, smtpPort: 0, dataDir, validator: null })
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'))
  await start()
})
afterEach(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true })
})

function send(mail: SendMailOptions = {}, user = key) {
  const url = new URL(sandbox.smtp?.urlFor(user) ?? '')
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port),
    auth: { user: url.username, pass: url.password },
    socketTimeout: 300,
  })
  return transport.sendMail({
    from: 'Tech <billing@tech.example>',
    to: 'ada@example.com',
    subject: 'Hello',
    text: 'Hello, Ada',
    ...mail,
  })
}

const mails = async (query = '', of = key) =>
  (await control<{ data: Mail[] }>(sandbox.url, of, 'GET', `/mails${query}`)).data
const fault = (body: Record<string, unknown>) => control(sandbox.url, key, 'POST', '/mail_faults', body)

it('keeps a mail as its reader sees it: subject, people, headers, text, HTML and attachments', async () => {
  await send({
    to: 'Ada <ada@example.com>',
    subject: 'Il tuo abbonamento è attivo – grazie',
    html: '<p>Ciao <a href="https://portal.example/p/x?a=1&amp;b=2">Ada</a></p>',
    replyTo: 'help@tech.example',
    headers: {
      'List-Unsubscribe': '<https://portal.example/unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    attachments: [{ filename: 'invoice.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }],
  })
  const [mail] = await mails()
  expect(mail).toMatchObject({
    subject: 'Il tuo abbonamento è attivo – grazie',
    envelope: { from: 'billing@tech.example', to: ['ada@example.com'] },
    from: '"Tech" <billing@tech.example>',
    to: '"Ada" <ada@example.com>',
    replyTo: 'help@tech.example',
    text: 'Hello, Ada',
    html: '<p>Ciao <a href="https://portal.example/p/x?a=1&amp;b=2">Ada</a></p>',
    attachments: [{ filename: 'invoice.pdf', contentType: 'application/pdf', size: 4, content: null }],
  })
  expect(mail?.headers).toMatchObject({
    'list-unsubscribe': '<https://portal.example/unsubscribe>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
  expect(Date.parse(mail?.receivedAt ?? '')).toBeGreaterThan(0)
  const { attachments } = await control<Mail>(sandbox.url, key, 'GET', `/mails/${mail?.id}`)
  expect(Buffer.from(attachments[0]?.content ?? '', 'base64').toString()).toBe('%PDF')
})

it('finds the mails of an address, the latest first', async () => {
  for (const subject of ['one', 'two', 'three']) await send({ subject })
  await send({ to: 'bob@example.com', subject: 'for Bob' })
  expect((await mails('?to=ADA@example.com&limit=2')).map(({ subject }) => subject)).toEqual(['three', 'two'])
  expect((await waitForMail(sandbox.url, key, 'bob@example.com')).subject).toBe('for Bob')
  const missing = waitForMail(sandbox.url, key, 'bob@example.com', {
    matches: ({ subject }) => subject === 'x',
    seconds: 0,
  })
  await expect(missing).rejects.toThrow('for Bob')
})

it('is its key’s own, and seen by the key’s connected accounts', async () => {
  await send()
  expect(await mails('', 'sk_test_other')).toEqual([])
  const headers = { authorization: `Bearer ${key}`, 'stripe-account': 'acct_one' }
  const answer = await fetch(`${sandbox.url}/_sandbox/mails`, { headers })
  expect(((await answer.json()) as { data: Mail[] }).data).toHaveLength(1)
  await expect(send({}, 'no key')).rejects.toMatchObject({ responseCode: 535 })
})

it('survives a restart, is emptied on demand and by a reset', async () => {
  await send()
  await sandbox.close()
  await start()
  expect(await mails()).toHaveLength(1)
  await control(sandbox.url, key, 'DELETE', '/mails')
  expect(await mails()).toEqual([])
  await send()
  await control(sandbox.url, key, 'POST', '/reset')
  expect(await mails()).toEqual([])
})

it('keeps no more than the latest', async () => {
  const universe = sandbox.sandbox.universe('mailbox')
  await send()
  const [mail] = universe.collection('_mail').all()
  for (let index = 0; mail && index < 500; index += 1) {
    universe.transact(null, () => universe.collection('_mail').insert({ ...mail, id: `mail_${index}` }))
  }
  const kept = await mails('?limit=1000')
  expect(kept[0]?.id).toBe('mail_499')
  expect(kept.length).toBeLessThanOrEqual(220)
})

it('refuses an address, or puts it off, so many times', async () => {
  await fault({ kind: 'refuse', to: '*@gone.example' })
  await fault({ kind: 'defer', to: 'ada@*', count: 1 })
  await expect(send({ to: 'x@gone.example' })).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: 550 })
  await expect(send()).rejects.toMatchObject({ responseCode: 451 })
  await send()
  expect(await mails()).toHaveLength(1)
  await control(sandbox.url, key, 'DELETE', '/mail_faults')
  await send({ to: 'x@gone.example' })
})

it.each(['timeout', 'reset'])('takes the message and is gone: %s', async (kind) => {
  await fault({ kind, count: 1 })
  await expect(send()).rejects.toThrow()
  expect(await mails()).toEqual([])
  await send()
  expect(await mails()).toHaveLength(1)
})

it('keeps the message and loses the answer', async () => {
  await fault({ kind: 'lose_answer', count: 1 })
  await expect(send()).rejects.toThrow()
  expect(await mails()).toHaveLength(1)
})
