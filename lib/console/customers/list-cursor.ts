import { z } from 'zod'

/** The last row of a page, from which the next page goes on. */
export type ListCursor = { at: Date; id: string }

const cursor = z.tuple([z.iso.datetime(), z.string().min(1).max(255)])

/** A cursor as text for a URL. */
export function writeCursor({ at, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')
}

/** The cursor of a URL. Null for any other text, which leads to the first page. */
export function readCursor(text: string | undefined): ListCursor | null {
  if (!text || text.length > 500) return null
  try {
    const [at, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    return null
  }
}
