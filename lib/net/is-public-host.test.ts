import { expect, it } from 'vitest'
import { isPublicHost } from './is-public-host'

it.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['[::1]', false],
  ['localhost', false],
  ['8.8.8.8', true],
  ['[2606:4700::1111]', true],
])('%s: %s', async (host, expected) => expect(await isPublicHost(host)).toBe(expected))
