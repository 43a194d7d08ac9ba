import type { NextRequest } from 'next/server'
import { serveScript } from '@/lib/embed/serve-script'

/** What a portal page in a frame runs to talk to the page around it. */
export function GET(request: NextRequest): Promise<Response> {
  return serveScript('framed.js', request.headers)
}
