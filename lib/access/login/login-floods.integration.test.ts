import type { IncomingMessage } from 'node:http'
import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { POST as askAgain } from '@/app/link/fresh/route'
import { POST as ask } from '@/app/login/[merchant]/route'
import { pool } from '@/lib/db/pool'
import { linkMailDelay } from '@/lib/mail/link-mail-delay'
import { clientAddress } from '@/lib/net/client-address'
import { takeLoginForm } from './take-login-form'
import { makePortal } from '../testing/make-portal'

/** The headers that server.ts passes on for a request through a local proxy. */
function throughProxy(forwarded: string): string {
  const connection = { remoteAddress: '127.0.0.1' }
  return clientAddress({
    socket: connection,
    connection,
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage)
}

const from = (address: string) => new Headers({ 'x-forwarded-for': address })

function form(path: string, address: string, fields: Record<string, string>) {
  const headers = { origin: 'http://localhost:3999', 'x-forwarded-for': address, 'accept-language': 'it' }
  return new NextRequest(`http://localhost:3999${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

it('one visitor’s flood is stopped, whatever they claim to be, with what was typed still there; everybody else gets in', async () => {
  const { merchantId } = await makePortal()
  const send = (address: string, email = 'ada@example.com') =>
    ask(form(`/login/${merchantId}`, address, { email, lang: 'it' }), {
      params: Promise.resolve({ merchant: merchantId }),
    })
  const statuses: number[] = []
  for (let sent = 0; sent < 40; sent++)
    statuses.push((await send(throughProxy(`198.51.100.${sent}, 203.0.113.7`), `ada${sent}@example.com`)).status)
  expect(statuses).toEqual([...Array<number>(30).fill(200), ...Array<number>(10).fill(429)])
  const refused = await send('203.0.113.7', 'typed@example.com')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const page = await refused.text()
  expect(page).toContain('<html lang="it" dir="ltr">')
  expect(page).toContain('Attendi un minuto e invia di nuovo la tua.')
  expect(page).toContain('value="typed@example.com"')
  expect((await send(throughProxy('203.0.113.8'))).status).toBe(200)
  const again = await askAgain(form('/link/fresh', '203.0.113.7', { token: 'a.b.c', lang: 'it' }))
  expect(again.status).toBe(429)
  expect(await again.text()).toContain('name="token" value="a.b.c"')
})

it('a thousand visitors behind our proxy all get in, one /64 of IPv6 is one visitor', async () => {
  const visitors = Array.from({ length: 1000 }, (_, host) => throughProxy(`10.9.9.9, 100.${host >> 8}.${host & 255}.7`))
  const counted = await Promise.all(visitors.map((address) => takeLoginForm(from(address))))
  expect(counted.every(({ ok }) => ok)).toBe(true)
  const hosts = await Promise.all(
    Array.from({ length: 40 }, (_, host) => takeLoginForm(from(`2001:db8:5:5::${host.toString(16)}`))),
  )
  expect(hosts.filter(({ ok }) => ok)).toHaveLength(30)
  expect(await takeLoginForm(from('2001:db8:5:6::1'))).toMatchObject({ ok: true })
})

it('a refused flood writes no more rows than one visitor has', async () => {
  const before = await pool().query('SELECT count(*)::int FROM rate_limits')
  await Promise.all(Array.from({ length: 300 }, () => takeLoginForm(from('203.0.113.99'))))
  const {
    rows: [after],
  } = await pool().query('SELECT count(*)::int FROM rate_limits')
  expect(after.count).toBe(before.rows[0].count + 1)
})

it('a merchant’s total makes mails later, and nobody else’s', async () => {
  const now = Date.now()
  const delays: number[] = []
  for (let mail = 0; mail < 124; mail++) delays.push(await linkMailDelay('m_flooded', now))
  expect(delays).toEqual([...Array<number>(120).fill(0), 0.5, 1, 1.5, 2])
  expect(await linkMailDelay('m_quiet', now)).toBe(0)
  expect(await linkMailDelay('m_flooded', now + 10_000)).toBe(0)
})
