import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeOldForm } from '@/lib/access/problems/describe-old-form'
import { localPath } from '@/lib/net/local-path'

/** As its namesake of the portal, for the console, which speaks English. */
export function GET(request: NextRequest): Promise<Response> {
  const form = localPath(request.nextUrl.searchParams.get('form'))
  return answerDocument(request, describeOldForm({ locale: 'en', merchant: null, form }), {})
}
