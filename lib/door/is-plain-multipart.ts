const delimiter = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]{1,70})$/
const part =
  /^\r\ncontent-disposition: form-data; name="[^"\\\r\n]*"(?:; filename="[^"\r\n]*"\r\ncontent-type: [^\r\n]*)?\r\n\r\n/i

/**
 * Whether a multipart form is written as browsers write it. Next reads an action's body with its own parser (busboy).
 * Beyond this subset of headers, parameters and white space, the two parsers may read different forms.
 */
export function isPlainMultipart(contentType: string, body: Uint8Array): boolean {
  const boundary = delimiter.exec(contentType)?.[1]
  if (boundary === undefined) return false
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  const [before, ...parts] = `\r\n${text}`.split(`\r\n--${boundary}`)
  const after = parts.pop()
  return before === '' && (after === '--' || after === '--\r\n') && parts.every((each) => part.test(each))
}
