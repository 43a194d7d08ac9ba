import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { letGo } from './let-go'

let server: http.Server | undefined
afterEach(() => server?.close())

/** Starts a server that answers before reading the body, and returns what it says until the connection ends. */
async function say(sent: string, more?: string): Promise<string> {
  server = http.createServer((request, response) => {
    letGo(request, response, 100)
    response.writeHead(403).end('no')
  })
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  socket.write(sent)
  if (more) setTimeout(() => socket.write(more), 250)
  return new Promise((resolve) => socket.on('close', () => resolve(answer)))
}

it('ends a connection whose body nobody waits for', async () => {
  expect(await say('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000000\r\n\r\na=')).toMatch(
    /^HTTP\/1\.1 403 .*no\r\n/s,
  )
})

it('leaves one whose body has come for the next request', async () => {
  const first = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na='
  const second = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  expect((await say(first, second)).match(/HTTP\/1\.1 403/g)).toHaveLength(2)
})
