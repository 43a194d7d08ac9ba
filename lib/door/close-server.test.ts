import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { closeServer } from './close-server'

async function listen(answer: (response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume()
    request.once('end', () => answer(response))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

async function send(server: Server, part: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  const accepted = once(server, 'connection')
  await once(socket, 'connect')
  await accepted
  await new Promise<void>((resolve) => void socket.write(part || ' ', () => resolve()))
  await new Promise((resolve) => setTimeout(resolve, 30))
  return socket
}

it.each([
  ['nothing of a request', ''],
  ['half the head', 'POST /p/x HTTP/1.1\r\nHost: a\r\n'],
  ['half the body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf'],
])('ends in time when a client has sent %s', async (_, part) => {
  const server = await listen((response) => response.end('done'))
  const socket = await send(server, part)
  const began = performance.now()
  await closeServer(server, 300)
  expect(performance.now() - began).toBeLessThan(5_000)
  socket.destroy()
})

it('ends without waiting for clients that are idle, or were until the end of their request', async () => {
  let finish = () => {}
  const server = await listen((response) => (finish = () => response.end('whole')))
  const socket = await send(server, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const received = text(socket)
  const closed = closeServer(server, 60_000)
  finish()
  await closed
  expect(await received).toMatch(/whole/)
})
