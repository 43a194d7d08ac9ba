import { expect, it } from 'vitest'
import { reachableHost } from './reachable-host'

it.each([
  [undefined, 'localhost'],
  ['0.0.0.0', '127.0.0.1'],
  ['::', '[::1]'],
  ['127.0.0.1', '127.0.0.1'],
  ['fd00::5', '[fd00::5]'],
  ['demo.lan', 'demo.lan'],
])('what listens on %s is reached at %s', (host, reached) => expect(reachableHost(host)).toBe(reached))
