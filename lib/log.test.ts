import { expect, it } from 'vitest'
import { createLog } from './log'
import { inContext, noteMerchant } from './observe/context'

const jwt = 'eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJjdXNfMSJ9.c2lnbmF0dXJl'

function logged(write: (log: ReturnType<typeof createLog>) => void): { line: string; entry: Record<string, unknown> } {
  let line = ''
  write(createLog({ write: (text) => void (line += text) }))
  return { line, entry: JSON.parse(line) as Record<string, unknown> }
}

it('writes one JSON line with a time, a level and what was said', () => {
  const { line, entry } = logged((log) => log.info({ customer: 'cus_1' }, 'synced'))
  expect(entry).toMatchObject({
    level: 'info',
    msg: 'synced',
    customer: 'cus_1',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
  })
  expect(line.trim().split('\n')).toHaveLength(1)
})

it.each([
  ['a portal link', `GET /p/${jwt}?x=1`],
  ['a portal session', `https://host/portal/${jwt}/invoices`],
  ['a token that is not a JWT', '/portal/opaque-token.of_ours'],
  ['a token alone', jwt],
  ['a token in a query', `/api/auth/callback/email?token=hunter2&email=a%40b.c`],
  ['a Stripe key', 'No such key: sk_live_hunter2'],
  ['a restricted key', 'rk_test_hunter2'],
  ['a webhook secret', 'whsec_hunter2+/='],
  ['a client secret', 'seti_123_secret_hunter2'],
  ['an authorization header', 'Bearer hunter2'],
  ['a password in a URL', 'connect to postgres://portico:hunter2@db:5432/portico'],
])('redacts %s in a message, in a field and in an error', (_, secret) => {
  const { line } = logged((log) =>
    log.error({ url: secret, err: new Error(secret, { cause: new Error(secret) }) }, secret),
  )
  expect(line).not.toMatch(/hunter2|opaque-token|eyJ/)
  expect(line).toContain('[redacted]')
})

it.each([
  'cookie',
  'Set-Cookie',
  'authorization',
  'stripe-signature',
  'token',
  'accessToken',
  'client_secret',
  'PORTICO_SECRET',
  'password',
  'apiKey',
])('redacts the field %s at any depth', (field) => {
  const { line, entry } = logged((log) =>
    log.info({ request: { headers: { [field]: 'hunter2 "quoted" \\ and more' } } }, 'seen'),
  )
  expect(line).not.toContain('hunter2')
  expect(entry).toMatchObject({ request: { headers: { [field]: '[redacted]' } }, msg: 'seen' })
})

it('redacts a list of cookies', () => {
  const { entry } = logged((log) => log.info({ headers: { 'set-cookie': ['a=hunter2', 'b=hunter2'] } }, 'seen'))
  expect(entry).toMatchObject({ headers: { 'set-cookie': '[redacted]' } })
})

it('keeps what identifies without opening: ids, publishable keys, paths', () => {
  const { line } = logged((log) =>
    log.info({ id: 'cus_1', key: 'pk_test_1', url: '/portal', event: 'evt_1', intent: 'pi_1' }, 'ok'),
  )
  expect(line).not.toContain('redacted')
})

it('names the request, its merchant and the job it was written in', () => {
  const { entry } = inContext({ requestId: 'r_1' }, () => {
    noteMerchant('merch_1')
    return logged((log) => log.info('done'))
  })
  expect(entry).toMatchObject({ requestId: 'r_1', merchantId: 'merch_1' })
  const job = inContext({ task: 'sync_customer', job: '7' }, () => logged((log) => log.info('done')))
  expect(job.entry).toMatchObject({ task: 'sync_customer', job: '7' })
  expect(logged((log) => log.info('done')).entry).not.toHaveProperty('requestId')
})
