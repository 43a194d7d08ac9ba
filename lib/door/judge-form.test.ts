import { describe, expect, it } from 'vitest'
import { judgeForm } from './judge-form'

const appUrl = 'http://localhost:3999'
const ours = { origin: appUrl }
const id = 'a0'.repeat(21)

const judge = (headers: Record<string, string>, body?: BodyInit, path = '/portal/x') =>
  judgeForm(
    new Request(`http://localhost${path}`, { method: 'POST', headers, ...(body !== undefined && { body }) }),
    path,
    appUrl,
  )

function parts(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the origin of a form', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:4000' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:3999' }],
    ['a page without one', { origin: 'null' }],
    [
      'another site, whatever host it names',
      { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['another site that sends none', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { ...ours, 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_who, headers) => {
    expect(await judge(headers, new URLSearchParams({ a: 'b' }))).toBe('wrong_origin')
    expect(await judge(headers, parts({ [`$ACTION_ID_${id}`]: '' }))).toBe('wrong_origin')
    expect(await judge({ ...headers, 'next-action': id, 'content-type': 'text/plain' }, '[]')).toBe('wrong_origin')
  })

  it('is ours for an action; a program’s form may have none', async () => {
    expect(await judge(ours, parts({ [`$ACTION_ID_${id}`]: '' }))).toBeNull()
    expect(await judge({}, parts({ [`$ACTION_ID_${id}`]: '' }))).toBe('wrong_origin')
    expect(await judge({})).toBeNull()
    expect(await judge({}, new URLSearchParams({ a: 'b' }))).toBeNull()
  })

  it('is anybody’s for a mail program that unsubscribes', async () => {
    expect(
      await judge({ origin: 'https://mail.example' }, parts({ 'List-Unsubscribe': 'One-Click' }), '/unsubscribe/t'),
    ).toBeNull()
  })
})

describe('the body of an action', () => {
  const call = { ...ours, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }

  it.each<[string, Record<string, string>, BodyInit]>([
    ['arguments as text', call, '[{"id":"$undefined"},"\\\\u0000 and 😀"]'],
    [
      'arguments with a form',
      { ...ours, 'next-action': id },
      parts({ 0: '["$undefined","$K1"]', '1_comment': 'Lines\nof text\t\u000b' }),
    ],
    [
      'a form without JavaScript',
      ours,
      parts({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`, '$ACTION_1:1': '[null]', a: 'b' }),
    ],
    ['of an older build', { ...call, 'next-action': 'f'.repeat(42) }, '[]'],
  ])('is taken: %s', async (_kind, headers, body) => expect(await judge(headers, body)).toBeNull())

  it.each<[string, Record<string, string>, BodyInit]>([
    ['an id that is none', { ...call, 'next-action': 'x' }, '[]'],
    ['an id of an object’s own', { ...call, 'next-action': 'toString' }, '[]'],
    ['text that is no JSON', call, '['],
    ['another type', { ...call, 'content-type': 'application/json' }, '[]'],
    ['a urlencoded form', { ...ours, 'next-action': id }, new URLSearchParams({ a: 'b' })],
    ['a broken form', { ...ours, 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nnonsense'],
    ['a form without boundary', { ...ours, 'content-type': 'multipart/form-data' }, 'a'],
    ['a row that is no JSON', { ...ours, 'next-action': id }, parts({ 0: '["$K1"' })],
    ['no action', ours, parts({ a: 'b' })],
    ['an action that is none', ours, parts({ $ACTION_ID_zz: '' })],
    ['bound to none', ours, parts({ $ACTION_REF_1: '' })],
    [
      'bound arguments that are no JSON',
      ours,
      parts({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${id}"`, '$ACTION_1:1': '' }),
    ],
    ['U+0000 in a field', ours, parts({ [`$ACTION_ID_${id}`]: '', comment: 'a\0b' })],
    ['U+0000 in a name', ours, parts({ [`$ACTION_ID_${id}`]: '', 'a\0b': '' })],
    ['U+0000 in an argument', call, '["a\\u0000b"]'],
    ['half a surrogate pair in an argument', call, '[{"a":"\\ud800"}]'],
    ['half a surrogate pair in a name', call, '[{"\\udc00":1}]'],
  ])('is refused: %s', async (_kind, headers, body) => expect(await judge(headers, body)).toBe('bad_request'))
})

describe('other forms', () => {
  it.each<[string, Record<string, string>, BodyInit]>([
    ['U+0000', ours, new URLSearchParams({ a: 'b\0' })],
    ['JSON', { ...ours, 'content-type': 'application/json' }, '{}'],
  ])('are refused: %s', async (_kind, headers, body) => expect(await judge(headers, body)).toBe('bad_request'))

  it('are given up when their visitor leaves in the middle', async () => {
    const visitor = new AbortController()
    const endless = new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('a=')) })
    const headers = { ...ours, 'content-type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', headers, body: endless, signal: visitor.signal, duplex: 'half' } as RequestInit
    const judged = judgeForm(new Request('http://localhost/portal/x', init), '/portal/x', appUrl)
    visitor.abort()
    expect(await judged).toBe('bad_request')
  })

  it('are too large beyond a megabyte, told in advance or not', async () => {
    const large = 'x'.repeat(1024 * 1024 + 1)
    expect(
      await judge({ ...ours, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '9000000' }, 'a=b'),
    ).toBe('too_large')
    expect(await judge({ ...ours, 'content-type': 'application/x-www-form-urlencoded' }, large)).toBe('too_large')
  })
})
