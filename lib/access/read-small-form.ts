import { fail, ok, type Result } from '@/lib/errors'

/** The fields of a urlencoded form of at most `limit` bytes, whatever length it claims to have. */
export async function readSmallForm(request: Request, limit = 4096): Promise<Result<URLSearchParams>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return fail('invalid_input')
  const chunks: Uint8Array[] = []
  let size = 0
  // A body that is cut off ends the loop with an error, as it should.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return fail('too_large')
    chunks.push(chunk)
  }
  return ok(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}
