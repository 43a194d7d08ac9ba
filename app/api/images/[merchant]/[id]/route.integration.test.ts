import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { storeImage } from '@/lib/images/store-image'
import { GET } from './route'

let id = ''

beforeAll(async () => {
  await db.merchant.createMany({
    data: [
      { id: 'm_1', name: 'One' },
      { id: 'm_2', name: 'Two' },
    ],
  })
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#123456' } })
  id = await storeImage('m_1', await picture.png().toBuffer())
})

const get = (merchant: string, image: string, headers: Record<string, string> = {}, query = '') =>
  GET(new Request(`http://localhost/${query}`, { headers }), { params: Promise.resolve({ merchant, id: image }) })

it('serves a picture for good, as nothing but a picture', async () => {
  const answer = await get('m_1', id)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect(await sharp(await answer.bytes()).metadata()).toMatchObject({ format: 'jpeg', width: 9 })
})

it('is not asked for the bytes again by who has them', async () => {
  expect((await get('m_1', id, { 'if-none-match': `"${id}"` })).status).toBe(304)
})

it('serves it as large as pages show it, and a size that none shows as stored', async () => {
  const small = await get('m_1', id, {}, '?side=80')
  expect(small.headers.get('content-type')).toBe('image/webp')
  expect(small.headers.get('etag')).not.toBe((await get('m_1', id)).headers.get('etag'))
  expect((await get('m_1', id, {}, '?side=81')).headers.get('content-type')).toBe('image/jpeg')
})

it.each([
  ['another merchant’s', 'm_2', () => id],
  ['an unknown one', 'm_1', () => 'a'.repeat(64)],
  ['a path', 'm_1', () => '../../etc/passwd'],
  ['a capital letter', 'm_1', () => id.toUpperCase()],
])('does not find %s', async (_, merchant, image) => {
  const answer = await get(merchant, image())
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
