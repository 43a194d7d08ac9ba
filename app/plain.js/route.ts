import type { NextRequest } from 'next/server'
import { serveScript } from '@/lib/embed/serve-script'

/** The script of the pages at the edge of the portal. */
export function GET(request: NextRequest): Promise<Response> {
  return serveScript('plain.js', request.headers)
}
