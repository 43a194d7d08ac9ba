import { z } from 'zod'

const marked = z.object({ link_made_by: z.string() })

/** The user who made the link by which an entry of the audit log was done. Null for other entries. */
export function linkMaker(details: unknown): string | null {
  const found = marked.safeParse(details)
  return found.success ? found.data.link_made_by : null
}
