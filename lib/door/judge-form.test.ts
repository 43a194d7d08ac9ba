import { describe, expect, it } from 'vitest'
import { judgeForm } from './judge-form'
import { encodeCall, encodeForm } from './testing/send-as-react'

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

/** A form without JavaScript as React writes it, with `change` applied. */
const sentForm = (change: Record<string, string> = {}) =>
  parts({
    $ACTION_REF_1: '',
    '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`,
    '$ACTION_1:1': '[null]',
    $ACTION_KEY: `k${'0a'.repeat(16)}`,
    ...change,
  })

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
    expect(await judge(headers, sentForm())).toBe('wrong_origin')
    expect(await judge({ ...headers, 'next-action': id, 'content-type': 'text/plain' }, '[]')).toBe('wrong_origin')
  })

  it('is ours for an action; a program’s form may have none', async () => {
    expect(await judge(ours, sentForm())).toBeNull()
    expect(await judge({}, sentForm())).toBe('wrong_origin')
    expect(await judge({})).toBeNull()
    expect(await judge({}, new URLSearchParams({ a: 'b' }))).toBeNull()
  })

  it('is anybody’s for a mail program that unsubscribes', async () => {
    expect(
      await judge({ origin: 'https://mail.example' }, parts({ 'List-Unsubscribe': 'One-Click' }), '/unsubscribe/t'),
    ).toBeNull()
    expect(
      await judge({ origin: 'https://mail.example', 'next-action': id }, parts({ 0: '["$K1"]' }), '/unsubscribe/t'),
    ).toBe('wrong_origin')
    expect(await judge({ origin: 'https://mail.example' }, parts({ [`$ACTION_ID_${id}`]: '' }), '/unsubscribe/t')).toBe(
      'bad_request',
    )
  })
})

const states: [string, unknown][] = [
  ['nothing yet', null],
  ['done', { ok: true, message: null, value: undefined }],
  ['shown once', { ok: true, message: 'Made.', value: { shown: 'https://portal.example/p/x' } }],
  [
    'a failure',
    {
      code: 'session_expired',
      message: 'Scaduta “ora”.',
      goOn: { text: 'a', link: 'b', href: '/portal/x' },
      typed: { comment: '$5 a month,\n"<too>" much\t😀 $K1', empty: '' },
    },
  ],
  ['another page', { code: 'load', address: '/portal/x' }],
  [
    'a long form of the console',
    {
      ok: false,
      code: 'invalid_input',
      message: 'Some',
      fields: { name: 'Too long.' },
      typed: { 'prices[]': Array.from({ length: 1_000 }, (_, at) => `price_${at}`), text: 'x'.repeat(100_000) },
    },
  ],
]

describe('the body of an action', () => {
  const call = { ...ours, 'next-action': id }

  it.each(states)('is taken as React writes it, from a form whose state is: %s', async (_what, state) => {
    const form = parts({ token: 't', comment: 'Lines\nof text\t\u000b', $ACTION_REF_1: '' })
    form.append('file', new Blob(['x']), 'x.png')
    expect(await judge(call, await encodeCall([state, form]))).toBeNull()
    expect(await judge(ours, await encodeForm(id, state, { token: 't', comment: '$K1' }))).toBeNull()
    expect(await judge(ours, await encodeForm(id, state, {}, '/portal/x.y/payment-method'))).toBeNull()
  })

  it('is taken of a script that sends a form alone, and of an older build', async () => {
    expect(await judge(call, await encodeCall([parts({ token: 't' })]))).toBeNull()
    expect(await judge(call, await encodeCall([parts({})]))).toBeNull()
    const older = { ...ours, 'next-action': 'f'.repeat(42) }
    expect(await judge(older, await encodeCall([null, parts({ a: 'b' })]))).toBeNull()
  })

  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  it.each([
    ...['[]', '[null]', '[null,null]', '[null,"x"]', '[null,5]', '[null,{}]', '5', 'null', '"$K1"', '{}', '['],
    ...['["$F1"]', '["$K1","$K1"]', '[null,"$K9"]', '[null,"$Q1"]', '[null,"$undefined"]', '[null,"$K1",null]'],
    ...[
      '$n1',
      '$Q1',
      '$W1',
      '$i1',
      '$D2026',
      '$@1',
      '$h1',
      '$F1',
      '$B1',
      '$R1',
      '$r1',
      '$x1',
      '$T',
      '$0',
      '$1:0',
      '$',
    ].map((reference) => `[{"a":"${reference}"},"$K1"]`),
    ...['"text"', '5', 'true', '["x"]', '{"a":"$K1"}', '{"__proto__":{}}', '{"a":1,"a":2}', '{"a": 1}'].map(
      (state) => `[${state},"$K1"]`,
    ),
    '[{"a":"\\u0000"},"$K1"]',
    '[{"\\udc00":1},"$K1"]',
    `[${'null,'.repeat(1_000)}"$K1"]`,
    `[{"a":[${'"$0",'.repeat(200_000)}1]},"$K1"]`,
    `[{"a":[${'1,'.repeat(3_000)}1]},"$K1"]`,
    `[${deep},"$K1"]`,
    `[{"a":${deep}},"$K1"]`,
  ])('is refused with the arguments %.60j', async (row) => {
    expect(await judge(call, parts({ _1_a: 'b', 0: row }))).toBe('bad_request')
    expect(await judge({ ...call, 'content-type': 'text/plain;charset=UTF-8' }, row)).toBe('bad_request')
    expect(await judge(ours, sentForm({ '$ACTION_1:1': row }))).toBe(row === '[null]' ? null : 'bad_request')
  })

  it('is refused before React can write what it says to the log', async () => {
    const forged = '[null,"$n\\n{\\"level\\":\\"info\\"}\\n"]'
    expect(await judge({ ...call, 'content-type': 'text/plain' }, forged)).toBe('bad_request')
    expect(await judge(call, parts({ 0: forged }))).toBe('bad_request')
  })

  const twice = parts({ 0: '[null,"$K1"]' })
  twice.append('0', '[null,"$K1"]')
  const file = parts({})
  file.append('0', new Blob(['[null,"$K1"]']))
  it.each<[string, Record<string, string>, BodyInit]>([
    ['an id that is none', { ...ours, 'next-action': 'x' }, parts({ 0: '[null,"$K1"]' })],
    ['an id of an object’s own', { ...ours, 'next-action': 'toString' }, parts({ 0: '[null,"$K1"]' })],
    ['another type', { ...call, 'content-type': 'application/json' }, '[]'],
    ['a urlencoded form', call, new URLSearchParams({ a: 'b' })],
    ['a broken form', { ...ours, 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nnonsense'],
    ['a form without boundary', { ...ours, 'content-type': 'multipart/form-data' }, 'a'],
    ['no arguments', call, parts({ _1_a: 'b' })],
    ['arguments twice', call, twice],
    ['a file of arguments', call, file],
    ['more rows', call, parts({ 1: '[]', 0: '[null,"$K1"]' })],
    ['U+0000 in a field', call, parts({ _1_a: 'a\0b', 0: '[null,"$K1"]' })],
    ['U+0000 in a name', call, parts({ '_1_a\0': 'b', 0: '[null,"$K1"]' })],
  ])('is refused: %s', async (_kind, headers, body) => expect(await judge(headers, body)).toBe('bad_request'))
})

describe('a form without JavaScript', () => {
  const second = sentForm()
  second.append('$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`)

  it.each<[string, FormData]>([
    ['no action', parts({ a: 'b' })],
    ['an action alone, which none of our forms has', parts({ [`$ACTION_ID_${id}`]: '' })],
    ['a second action', sentForm({ [`$ACTION_ID_${id}`]: '' })],
    ['a second reference', sentForm({ $ACTION_REF_2: '' })],
    ['a reference to nothing', parts({ $ACTION_REF_1: '' })],
    ['a reference that is none', sentForm({ $ACTION_REF_x: '' })],
    ['another row', sentForm({ '$ACTION_1:2': '[]' })],
    ['a second descriptor', second],
    ['a place that is none', sentForm({ $ACTION_KEY: 'kzzz' })],
    ['U+0000 in a field', sentForm({ comment: 'a\0b' })],
    ['U+0000 in a name', sentForm({ 'a\0b': '' })],
    ...[
      `{"id":"${id}"`,
      `{"id":"${id}","bound":null}`,
      `{"id":"${id}","bound":5}`,
      `{"id":"${id}","bound":"$@2"}`,
      `{"id":"${id}","id":"x","bound":null}`,
      `{"id":"${id}","id":"x","bound":"$@1"}`,
      `{"id":"${id}","bound":"$@1","id":"x"}`,
      `{"id":"constructor","bound":"$@1"}`,
      `{"bound":"$@1","id":"${id}"}`,
    ].map((descriptor): [string, FormData] => [descriptor, sentForm({ '$ACTION_1:0': descriptor })]),
    ...['["x","y","z"]', '[]', '5', '["$F2"]', '[null,null]'].map((row): [string, FormData] => [
      `the state ${row}`,
      sentForm({ '$ACTION_1:1': row }),
    ]),
  ])('is refused: %s', async (_kind, body) => expect(await judge(ours, body)).toBe('bad_request'))

  it('is refused without the row of its state', async () => {
    const form = sentForm()
    form.delete('$ACTION_1:1')
    expect(await judge(ours, form)).toBe('bad_request')
  })
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
