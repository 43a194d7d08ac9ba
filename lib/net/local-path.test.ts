import { expect, it } from 'vitest'
import { localPath } from './local-path'

it.each([
  ['/console/sign-in?to=%2Fconsole', '/console/sign-in?to=%2Fconsole'],
  ['/a/../b', '/b'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example/console', '/'],
  ['/.//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('%s leads to %s', (address, path) => {
  expect(localPath(address)).toBe(path)
})
