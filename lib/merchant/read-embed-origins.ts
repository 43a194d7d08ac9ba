import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'

type Known = { origins: Promise<string[]>; until: number }

const keptFor = 30_000
const merchantsKept = 10_000
const known = new Map<string, Known>()

/**
 * The origins that may embed a merchant's portal in an iframe, at most 30 seconds old; none while the database is away.
 * It uses plain SQL because proxy.ts imports it, and Prisma would double what that loads.
 */
export function readEmbedOrigins(merchantId: string, now = Date.now()): Promise<string[]> {
  const cached = known.get(merchantId)
  if (cached && cached.until > now) return cached.origins
  if (known.size >= merchantsKept) known.clear()
  const origins = query(merchantId)
  known.set(merchantId, { origins, until: now + keptFor })
  return origins
}

async function query(merchantId: string): Promise<string[]> {
  try {
    const { rows } = await pool().query<{ embed_origins: string[] }>({
      name: 'embed-origins',
      text: 'SELECT embed_origins FROM merchants WHERE id = $1',
      values: [merchantId],
    })
    return (rows[0]?.embed_origins ?? []).filter(isOrigin)
  } catch (error) {
    // The page tells its visitor; here it is safe to allow no origin.
    log.warn({ err: error, merchantId }, 'embed origins could not be read')
    known.delete(merchantId)
    return []
  }
}

// They go into a header, where a space or a semicolon would change the meaning.
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}
