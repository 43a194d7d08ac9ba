import { expect, it } from 'vitest'
import { answerFault } from './answer-fault'

const answer = (status: number, headers: Record<string, string>) =>
  answerFault({ status, headers: new Headers(headers) })

it.each([
  ['an action', 200, { 'content-type': 'text/x-component' }],
  ['an action that failed', 500, { 'content-type': 'text/x-component' }],
  [
    'an action that leads to another site',
    200,
    { 'content-type': 'text/plain', 'x-action-redirect': 'https://x.example;push' },
  ],
])('finds no fault with the answer of %s', (_, status, headers) => {
  expect(answer(status, headers)).toBeNull()
})

it.each([
  [502, 'gateway_unavailable'],
  [503, 'gateway_unavailable'],
  [504, 'gateway_unavailable'],
  [522, 'gateway_unavailable'],
  [500, 'unexpected'],
  [501, 'unexpected'],
  [400, 'bad_request'],
  [422, 'bad_request'],
  [413, 'too_large'],
  [429, 'rate_limited'],
  [401, 'request_refused'],
  [403, 'request_refused'],
  [404, 'request_refused'],
  [407, 'request_refused'],
  [200, 'unexpected_answer'],
  [302, 'unexpected_answer'],
])('a page of HTTP %i is %s', (status, code) => {
  expect(answer(status, { 'content-type': 'text/html' })).toBe(code)
})

it('tells a form of another release from one that is none', () => {
  const headers = { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' }
  expect(answer(409, headers)).toBe('page_outdated')
  expect(answer(400, headers)).toBe('bad_request')
})
