import { expect, it } from 'vitest'
import { keepEscapes } from './keep-escapes'

it.each([
  ['/p/a%2Eb.c', '/p/a%252Eb.c'],
  ['/portal/%61.b.c/invoices/in_1', '/portal/%2561.b.c/invoices/in_1'],
  ['/unsubscribe/a.b.c%20', '/unsubscribe/a.b.c%2520'],
  ['/portal/%252E', '/portal/%25252E'],
])('%s goes on so that its token is read as it is written', (written, path) => {
  expect(keepEscapes(written)).toBe(path)
  expect(decodeURIComponent(path.split('/')[2] ?? '')).toBe(written.split('/')[2])
})

it.each(['/p/a.b.c', '/portal/a.b.c/invoices/in_%31', '/login/%61', '/%70/a%2Eb', '/', '/p', '/portal'])('%s stays', (path) => {
  expect(keepEscapes(path)).toBeNull()
})
