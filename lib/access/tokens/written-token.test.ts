import { expect, it } from 'vitest'
import { writtenToken } from './written-token'

it.each([
  ['/p/a%2Eb.c', 'a.b.c'],
  ['/portal/%61.b.c/invoices/in_1', 'a.b.c'],
  ['/unsubscribe/a.b.c%20', 'a.b.c '],
  ['/portal/a%252Eb.c', 'a%2Eb.c'],
])('%s holds its token as it is written, not as Next reads it', (path, token) => {
  expect(writtenToken(token, path)).toBe(path.split('/')[2])
})

it.each([
  ['/p/a.b.c', 'a.b.c'],
  ['/portal/a.b.c/invoices/in_%31', 'a.b.c'],
  [null, 'a.b.c'],
  ['/', 'a.b.c'],
  ['/portal/%ff', 'a.b.c'],
  // The session that a form continues in is not the one in the path.
  ['/portal/%61.b.c', 'another.b.c'],
])('%s has nothing to say of %s', (path, token) => {
  expect(writtenToken(token, path)).toBe(token)
})
