import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { leadBackOldForm } from './lead-back-old-form'

let server: http.Server
let base: string

beforeAll(async () => {
  server = http.createServer((request, response) => {
    leadBackOldForm(request, response)
    // As Next answers: node_modules/next/dist/server/app-render/action-handler.js
    if (request.url?.includes('known')) return void response.writeHead(200, { 'content-type': 'text/html' }).end('done')
    response.setHeader('x-nextjs-action-not-found', '1')
    response.setHeader('content-type', 'text/plain')
    response.statusCode = 409
    if (request.url?.includes('piped')) {
      response.flushHeaders()
      response.write('Server Action ')
      return void response.end('unavailable.')
    }
    response.end('Server Action unavailable.')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => void server.close())

const send = (path: string, init: RequestInit = {}) =>
  fetch(base + path, { method: 'POST', redirect: 'manual', ...init })

it.each([
  [
    '/portal/abc.def/subscriptions/sub_1/cancel',
    '/portal/abc.def/outdated?form=%2Fportal%2Fabc.def%2Fsubscriptions%2Fsub_1%2Fcancel',
  ],
  ['/console/merch_1/team?x=1', '/outdated?form=%2Fconsole%2Fmerch_1%2Fteam%3Fx%3D1'],
  ['/console/piped', '/outdated?form=%2Fconsole%2Fpiped'],
  ['//evil.example/portal', '/outdated?form=%2F'],
])('a form of an older release at %s leads to %s', async (path, page) => {
  const response = await send(path)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(page)
  expect(await response.text()).toBe('')
})

it('leaves a script its answer', async () => {
  const response = await send('/portal/abc', { headers: { 'next-action': '00' } })
  expect(response.status).toBe(409)
  expect(response.headers.get('x-nextjs-action-not-found')).toBe('1')
})

it('leaves every other answer alone', async () => {
  const response = await send('/portal/known')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('done')
})
