import { expect, it } from 'vitest'
import { isPlainMultipart } from './is-plain-multipart'

const type = 'multipart/form-data; boundary=x'
const written = (...parts: string[]) => [...parts.map((each) => `--x\r\n${each}`), '--x--\r\n'].join('\r\n')
const judge = (text: string, contentType = type) => isPlainMultipart(contentType, new TextEncoder().encode(text))
const field = 'Content-Disposition: form-data; name="a"\r\n\r\n'

it('is what Node writes', async () => {
  const form = new FormData()
  form.set('_1_text', 'Lines\r\nof “text”, --x and "quotes"')
  form.set('_1_empty', '')
  form.append('_1_file', new Blob(['\r\n--y\r\n'], { type: 'image/png' }), 'a.png')
  form.set('0', '[null,"$K1"]')
  const sent = new Response(form)
  const contentType = sent.headers.get('content-type') ?? ''
  expect(isPlainMultipart(contentType, new Uint8Array(await sent.arrayBuffer()))).toBe(true)
})

it('is what browsers write', () => {
  const file = 'Content-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n'
  const boundary = '----WebKitFormBoundaryAbC0123456789xyz'
  const text = written(`${field}b`, file, field).replaceAll('--x', `--${boundary}`)
  expect(judge(text, `multipart/form-data; boundary=${boundary}`)).toBe(true)
  const firefox = '---------------------------1234567890'
  expect(judge(text.replaceAll(boundary, firefox), `multipart/form-data; boundary=${firefox}`)).toBe(true)
  expect(judge(written(field).trimEnd())).toBe(true)
})

it.each([
  ['another case, which Next does not know', written(field), 'Multipart/Form-Data; boundary=x'],
  ['no boundary', written(field), 'multipart/form-data'],
  ['two boundaries', written(field), 'multipart/form-data; boundary=x; boundary=y'],
  ['a boundary in quotes', written(field), 'multipart/form-data; boundary="x"'],
  ['a preamble', `a\r\n${written(field)}`, type],
  ['an epilogue', `${written(field)}a`, type],
  ['no end', `--x\r\n${field}`, type],
  ['a part without a name', written('Content-Disposition: form-data\r\n\r\n'), type],
  ['two names', written('Content-Disposition: form-data; name="a"; name="0"\r\n\r\n'), type],
  ['a name in another charset', written(`Content-Disposition: form-data; name*=utf-8''0\r\n\r\n`), type],
  ['an escape in a name', written('Content-Disposition: form-data; name="\\0"\r\n\r\n'), type],
  ['a second header', written('Content-Disposition: form-data; name="a"\r\nX: y\r\n\r\n'), type],
  [
    'a type of a field',
    written('Content-Disposition: form-data; name="0"\r\nContent-Type: application/octet-stream\r\n\r\n'),
    type,
  ],
  ['a folded header', written('Content-Disposition: form-data;\r\n name="a"\r\n\r\n'), type],
  ['white space after a boundary', written(field).replace('--x', '--x '), type],
])('is not a form with %s', (_what, text, contentType) => expect(judge(text, contentType)).toBe(false))
