import type { NextRequest } from 'next/server'
import { answerDeclaration } from '@/app/answer-declaration'

/** The page on which somebody withdraws without signing in, and its form. */
async function declare(request: NextRequest, { params }: RouteContext<'/withdraw/[merchant]'>): Promise<Response> {
  return answerDeclaration(request, (await params).merchant, 'withdrawal')
}

export { declare as GET, declare as POST }
