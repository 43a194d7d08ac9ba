import type { NextRequest } from 'next/server'
import { answerDeclaration } from '@/app/answer-declaration'

/** The page on which somebody cancels without signing in, and its form. */
async function declare(request: NextRequest, { params }: RouteContext<'/cancel/[merchant]'>): Promise<Response> {
  return answerDeclaration(request, (await params).merchant, 'cancellation')
}

export { declare as GET, declare as POST }
