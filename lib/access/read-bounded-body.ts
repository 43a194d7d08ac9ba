import { fail, ok, type Result } from '@/lib/errors'

/** A body of at most `limit` bytes, whatever length it claims to have; `too_large` as soon as that is known. */
export async function readBoundedBody(request: Request, limit: number): Promise<Result<Buffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return fail('too_large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return fail('too_large')
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}
