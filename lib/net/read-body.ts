/**
 * All bytes of a body, or null if there are more than `most`; the rest is then not read. `claimed` is the
 * content-length, which can only lead to an earlier refusal. Throws if the body is cut off.
 */
export async function readBody(
  stream: AsyncIterable<Uint8Array> | null,
  claimed: string | null | undefined,
  most: number,
): Promise<Buffer | null> {
  if (Number(claimed ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
