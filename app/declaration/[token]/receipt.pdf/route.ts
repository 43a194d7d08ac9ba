import type { NextRequest } from 'next/server'
import { answerNoPage } from '@/app/answer-no-page'
import { answerRefused } from '@/app/answer-refused'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { writtenToken } from '@/lib/access/tokens/written-token'
import { answerAhead } from '@/lib/documents/answer-ahead'
import { fileHeaders } from '@/lib/documents/file-headers'
import { prepareDeclarationReceipt } from '@/lib/documents/prepare-declaration-receipt'
import { meterReceipt } from '@/lib/declarations/meter-receipt'
import { openReceipt } from '@/lib/declarations/receipt-url'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/** The receipt of a declaration as a PDF, while its page opens. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/declaration/[token]/receipt.pdf'>,
): Promise<Response> {
  const ahead = answerAhead(request)
  if (ahead) return ahead
  const token = writtenToken((await params).token, request.headers.get(pathHeader))
  const { merchantId, declaration } = await openReceipt(token, new Date())
  const merchant = merchantId === null ? null : await findMerchantFace(merchantId)
  if (!merchant || !declaration.ok) return answerNoPage(request)
  const counted = await meterReceipt(declaration.value)
  if (!counted.ok) return answerRefused(request, counted.code)
  const locale = await resolveReaderLocale(merchant, { chosen: declaration.value.locale })
  const { fileName, etag, bytes } = await prepareDeclarationReceipt(declaration.value, locale)
  const headers = fileHeaders({ fileName, etag, type: 'application/pdf' })
  if (request.method === 'HEAD') return new Response(null, { headers })
  const set = await bytes({ signal: request.signal })
  return set.ok ? new Response(new Uint8Array(set.value), { headers }) : answerRefused(request, set.code)
}
