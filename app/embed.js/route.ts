import type { NextRequest } from 'next/server'
import { serveScript } from '@/lib/embed/serve-script'

/** The button, for pages of merchants. */
export function GET(request: NextRequest): Promise<Response> {
  return serveScript('embed.js', request.headers)
}
