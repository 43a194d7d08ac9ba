import { expect, it } from 'vitest'
import { visitorNetwork } from './visitor-network'

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
  ['unknown', 'unknown'],
])('%j counts as %j', (address, network) => {
  expect(visitorNetwork(address)).toBe(network)
})

it('the addresses of one /64 are one visitor, those of another are not', () => {
  const networks = Array.from({ length: 100 }, (_, host) => visitorNetwork(`2001:db8:0:7::${host.toString(16)}`))
  expect(new Set(networks).size).toBe(1)
  expect(visitorNetwork('2001:db8:0:8::1')).not.toBe(networks[0])
})
