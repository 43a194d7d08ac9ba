import { fail, ok, type Result } from '@/lib/errors'
import { describeDocument } from './describe-document'
import type { DocumentRequest } from './document-request'
import { isSettable } from './renderer/is-settable'
import { paperVersion, setPaper, type Patience } from './renderer/set-paper'
import { fetchStripePdf } from './stripe/fetch-stripe-pdf'

export type PreparedDocument = {
  /** sorts by date: 2026-06-14_INV-0042_29.99-USD.pdf */
  fileName: string
  /** an entity tag, quoted, weak where the bytes are Stripe's */
  etag: string
  /** stripe: it holds a script that we cannot set rightly, so it is Stripe's own PDF */
  origin: 'portico' | 'stripe'
  bytes: (patience?: Patience) => Promise<Result<Uint8Array>>
}

/**
 * All of a document but its bytes, which are set (or fetched) when asked for. Fails with `not_found` for what is not the
 * customer's, a draft, or the receipt of what is not paid; `not_printable` for a cancellation in a script that we cannot
 * set, of which Stripe has no document; and `database_unavailable`. `bytes` fails with `documents_busy` while too many
 * wait, `stripe_unavailable`, or `canceled` when its signal says so.
 */
export async function prepareDocument(request: DocumentRequest): Promise<Result<PreparedDocument>> {
  const described = await describeDocument(request)
  if (!described.ok) return described
  const { paper, fileName, stripeObject } = described.value
  const version = paperVersion(paper)
  if (await isSettable(paper)) {
    return ok({ fileName, etag: `"${version}"`, origin: 'portico', bytes: (patience) => setPaper(paper, version, patience) })
  }
  if (!stripeObject) return fail('not_printable')
  const bytes = (patience?: Patience) => fetchStripePdf(stripeObject, patience)
  return ok({ fileName, etag: `W/"${version}"`, origin: 'stripe', bytes })
}
