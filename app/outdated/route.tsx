import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeOldForm } from '@/lib/access/problems/describe-old-form'
import { localPath } from '@/lib/net/local-path'

/** The console's page for forms of an older release. The console is in English only. */
export function GET(request: NextRequest): Promise<Response> {
  const form = localPath(request.nextUrl.searchParams.get('form'))
  return answerDocument(request, describeOldForm({ locale: 'en', merchant: null, form }), {})
}
