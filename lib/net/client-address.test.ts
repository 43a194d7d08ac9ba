import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address'

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

it.each([
  ['who comes without a proxy', '203.0.113.9', undefined, '203.0.113.9'],
  ['who claims to be somebody else', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['who comes by a proxy beside us', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['who comes by a proxy and claims to be somebody else', '10.0.0.7', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['who comes by two proxies', '::1', '198.51.100.1, 2001:db8::9, 192.168.1.4', '2001:db8::9'],
  ['who is in our own network', '192.168.1.20', undefined, '192.168.1.20'],
])('%s', (_, connection, forwarded, address) => {
  expect(clientAddress(request(connection, forwarded))).toBe(address)
})

it('a proxy with a public address is believed where it is named, and nobody else is', () => {
  const proxies = ['192.0.2.0/24', '2001:db8:c::/48']
  expect(clientAddress(request('192.0.2.77', '198.51.100.1, 203.0.113.9'), proxies)).toBe('203.0.113.9')
  expect(clientAddress(request('10.0.0.7', '203.0.113.9, 2001:db8:c::1'), proxies)).toBe('203.0.113.9')
  expect(clientAddress(request('192.0.3.1', '203.0.113.9'), proxies)).toBe('192.0.3.1')
})

it.each(['', 'unknown', '203.0.113.9; drop', ', ,'])('a proxy that writes %j breaks nothing', (forwarded) => {
  expect(typeof clientAddress(request('127.0.0.1', forwarded))).toBe('string')
})
