import type { NextRequest } from 'next/server'
import { serveScript } from '@/lib/embed/serve-script'

/** The script of the embedded button, for merchants' pages. */
export function GET(request: NextRequest): Promise<Response> {
  return serveScript('embed.js', request.headers)
}
