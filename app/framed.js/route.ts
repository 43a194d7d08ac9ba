import type { NextRequest } from 'next/server'
import { serveScript } from '@/lib/embed/serve-script'

/** The script with which a framed portal page talks to the page around it. */
export function GET(request: NextRequest): Promise<Response> {
  return serveScript('framed.js', request.headers)
}
