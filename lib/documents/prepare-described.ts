import { fail, ok, type Result } from '@/lib/errors'
import type { DescribedDocument } from './paper/described-document'
import { takeCustomerPlace } from './renderer/customer-places'
import { isSettable } from './renderer/is-settable'
import { paperVersion, placeOf, setPaper, type Patience } from './renderer/set-paper'
import { fetchStripePdf } from './stripe/fetch-stripe-pdf'

export type PreparedDocument = {
  /** sorts by date: 2026-06-14_INV-0042_29.99-USD.pdf */
  fileName: string
  /** a quoted entity tag; weak if the bytes are Stripe's */
  etag: string
  /** 'stripe' if it contains a script that our fonts cannot render */
  origin: 'portico' | 'stripe'
  bytes: (patience?: Patience) => Promise<Result<Uint8Array>>
}

/** Decides whether we or Stripe render a described document. It and its `bytes` fail as `prepareDocument` says. */
export async function prepareDescribed({
  paper,
  fileName,
  stripeObject,
}: DescribedDocument): Promise<Result<PreparedDocument>> {
  const version = paperVersion(paper)
  if (await isSettable(paper)) {
    return ok({
      fileName,
      etag: `"${version}"`,
      origin: 'portico',
      bytes: (patience) => setPaper(paper, version, patience),
    })
  }
  if (!stripeObject) return fail('not_printable')
  const { merchantId } = paper.brand
  const bytes = (patience: Patience = {}) =>
    takeCustomerPlace(placeOf(merchantId, patience), patience.signal, () => fetchStripePdf(stripeObject, patience))
  return ok({ fileName, etag: `W/"${version}"`, origin: 'stripe', bytes })
}
