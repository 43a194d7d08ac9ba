import { z } from 'zod'

/** The last row of a page, from which the next page goes on. */
export type ListCursor = {
  /** which of the list's queries found it */
  query: string
  /** what that query sorts by: a moment or a name */
  key: string
  id: string
}

const cursor = z.tuple([z.string().max(50), z.string().max(1_000), z.string().max(255)])

/** A cursor as text for a URL. */
export function writeCursor({ query, key, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([query, key, id])).toString('base64url')
}

/** The cursor of a URL. Null for any other text, which leads to the first page. */
export function readCursor(text: string | undefined): ListCursor | null {
  if (!text || text.length > 5_000) return null
  try {
    const [query, key, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return `${key}${id}`.includes('\0') ? null : { query, key, id }
  } catch {
    return null
  }
}
