import dns from 'node:dns'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { fetchImage } from './fetch-image'

let server: http.Server
let origin: string
let requests: string[] = []

beforeAll(async () => {
  server = http.createServer((request, response) => {
    requests.push(request.url ?? '')
    if (request.url === '/picture') response.end('bytes')
    else if (request.url === '/moved') response.writeHead(302, { location: '/picture' }).end()
    else if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/secrets' }).end()
    else if (request.url === '/inside') response.writeHead(307, { location: 'https://192.168.0.1/' }).end()
    else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/large') response.end(Buffer.alloc(5 * 1024 * 1024 + 1))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  requests = []
  vi.restoreAllMocks()
})
afterAll(() => void server.close())

it('fetches from a trusted origin, though it is a private one', async () => {
  expect((await fetchImage(`${origin}/picture`, [origin])).toString()).toBe('bytes')
  expect((await fetchImage(`${origin}/moved`, [origin])).toString()).toBe('bytes')
})

it.each([
  ['http://example.com/a.png', 'not a plain https URL'],
  ['https://example.com:8443/a.png', 'not a plain https URL'],
  ['https://user:pw@example.com/a.png', 'not a plain https URL'],
  ['file:///etc/passwd', 'not a plain https URL'],
  ['data:image/png;base64,AAAA', 'not a plain https URL'],
  ['no url', 'not a URL'],
  ['https://127.0.0.1/a.png', 'not a public address'],
  ['https://2130706433/a.png', 'not a public address'],
  ['https://0x7f.1/a.png', 'not a public address'],
  ['https://[::1]/a.png', 'not a public address'],
  ['https://[::ffff:10.0.0.1]/a.png', 'not a public address'],
  ['https://10.0.0.1/a.png', 'not a public address'],
])('refuses %s', async (url, reason) => {
  await expect(fetchImage(url)).rejects.toThrow(reason)
})

it('refuses a name that leads inside, even beside a public address', async () => {
  vi.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: object, done: (...args: unknown[]) => void) =>
    done(null, [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ])) as never)
  await expect(fetchImage('https://pictures.example/a.png')).rejects.toThrow('not a public address')
})

it.each(['/away', '/inside'])('checks where a redirect leads: %s', async (path) => {
  await expect(fetchImage(origin + path, [origin])).rejects.toThrow(/not a p/)
  expect(requests).toEqual([path])
})

it('gives up on redirects that never end', async () => {
  await expect(fetchImage(`${origin}/round`, [origin])).rejects.toThrow('too many redirects')
  expect(requests).toHaveLength(4)
})

it('stops after 5 MB', async () => {
  await expect(fetchImage(`${origin}/large`, [origin])).rejects.toThrow('more than 5 MB')
})

it('says that there is no picture', async () => {
  await expect(fetchImage(`${origin}/none`, [origin])).rejects.toThrow('HTTP 404')
})
