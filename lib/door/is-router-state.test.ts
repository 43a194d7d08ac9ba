import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state'
import { expect, it } from 'vitest'
import { isRouterState } from './is-router-state'

const leaf = ['__PAGE__', {}]
const encode = (tree: unknown) => encodeURIComponent(JSON.stringify(tree))

function isNexts(header: string): boolean {
  try {
    return Boolean(parseAndValidateFlightRouterState(header))
  } catch {
    return false
  }
}

it.each([
  leaf,
  ['', { children: ['portal', { children: [['token', 'a.b', 'd', null], { children: leaf }] }] }, null, null, 16],
  [
    '',
    { children: ['v1', { children: [['path', 'a/b', 'c', ['billing_portal']], {}] }] },
    ['/portal/x', '?a=b'],
    'refetch',
  ],
  ['', { children: [['path', '', 'oc', null], {}, null, 'metadata-only'] }, null, 'inside-shared-layout', 3, 'more'],
  ...['ci(.)', 'ci(..)', 'ci(...)', 'ci(..)(..)', 'di(.)', 'di(..)', 'di(...)', 'di(..)(..)'].map((type) => [
    ['a', 'b', type, null],
    {},
  ]),
])('taken, as Next takes it: %j', (...tree) => {
  const given = encode(tree)
  expect([isRouterState(given), isNexts(given)]).toEqual([true, true])
})

it.each([
  '',
  'garbage',
  '%',
  '%22',
  '[]',
  ...[
    null,
    {},
    [],
    [''],
    [5, {}],
    ['', null],
    ['', { a: 5 }],
    ['', { a: [] }],
    ['', {}, 'x'],
    ['', {}, ['x']],
    ['', {}, null, 'x'],
    ['', {}, null, null, 'x'],
    ['', {}, null, null, 1, null],
    ['', {}, null, null, 1, 'x', 1],
    [['a', 'b', 'x', null], {}],
    [['a', 'b', ['d'], null], {}],
    [['a', 'b', 'd'], {}],
    [['a', 'b', 'd', [1]], {}],
    [['a', 5, 'd', null], {}],
  ].map(encode),
  encode(['x'.repeat(40_001), {}]),
  `${encode(leaf)}, ${encode(leaf)}`,
])('refused, as Next refuses it: %s', (given) => {
  expect([isRouterState(given), isNexts(given)]).toEqual([false, false])
})

it('has an end', () => {
  const deep = Array.from({ length: 3_000 }).reduce((inner: string) => `["",{"a":${inner}}]`, '["",{}]')
  expect(isRouterState(deep)).toBe(false)
})
