import { fail, ok, type Result } from '@/lib/errors'
import { isStorable } from '@/lib/net/is-storable'
import { readBody } from '@/lib/net/read-body'

/** The fields of a urlencoded form of at most `limit` bytes, whatever its Content-Length says. */
export async function readSmallForm(request: Request, limit = 4096): Promise<Result<URLSearchParams>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return fail('invalid_input')
  const body = await readBody(request.body, request.headers.get('content-length'), limit)
  if (!body) return fail('too_large')
  const form = new URLSearchParams(body.toString('utf8'))
  return [...form].flat().every(isStorable) ? ok(form) : fail('bad_request')
}
