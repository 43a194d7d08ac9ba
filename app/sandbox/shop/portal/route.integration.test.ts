import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { GET } from './route'

const get = (headers: Record<string, string> = {}) =>
  GET(new NextRequest('http://localhost:3999/sandbox/shop/portal?customer=cus_1', { headers }))

it.each<Record<string, string>>([
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('makes no session for a page of another site: %o', async (headers) => {
  expect((await get(headers)).status).toBe(403)
  expect(await db.portalSession.count()).toBe(0)
})

it('makes one for the shop’s own page, and for whoever types the address', async () => {
  for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])
    expect((await get(headers as Record<string, string>)).status).toBe(303)
})
