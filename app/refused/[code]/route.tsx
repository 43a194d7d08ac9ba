import type { NextRequest } from 'next/server'
import { answerRefused } from '@/app/answer-refused'

const codes = ['bad_request', 'too_large', 'wrong_origin'] as const

/** The page for a form that proxy.ts refused. proxy.ts rewrites to it because it cannot render a page itself. */
async function refused(request: NextRequest, { params }: RouteContext<'/refused/[code]'>): Promise<Response> {
  const { code } = await params
  const known = codes.find((name) => name === code)
  return known ? answerRefused(request, known) : new Response(null, { status: 404 })
}

export { refused as GET, refused as POST }
