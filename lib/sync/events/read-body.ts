/**
 * A request's body as text, or null where it has more bytes than `most`: then the rest is not read. `claimed` is its
 * content-length. Throws when the body is cut off.
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array> | null,
  claimed: string | null | undefined,
  most: number,
): Promise<string | null> {
  if (Number(claimed ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
