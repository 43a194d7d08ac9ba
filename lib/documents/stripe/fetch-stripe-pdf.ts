import { env } from '@/lib/env'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { fetchDocumentUrls } from '@/lib/stripe/fetch/fetch-document-urls'
import type { StripeObject } from '../paper/described-document'
import type { Patience } from '../renderer/set-paper'

const largest = 20 * 1024 * 1024
const longestMs = 20_000
const mostAtOnce = 8

let fetching = 0

/** Stripe's own PDF of an invoice or credit note. Its URL is fetched now, because stored ones expire. */
export async function fetchStripePdf(object: StripeObject, { signal }: Patience = {}): Promise<Result<Uint8Array>> {
  if (fetching >= mostAtOnce) return fail('documents_busy', { retryAfter: 5 })
  fetching += 1
  try {
    const urls = await fetchDocumentUrls(object)
    if (!urls.ok) return urls
    if (!urls.value.pdf) return fail('not_found')
    return await download(
      urls.value.pdf,
      AbortSignal.any([AbortSignal.timeout(longestMs), ...(signal ? [signal] : [])]),
    )
  } catch (error) {
    if (signal?.aborted) return fail('canceled')
    if (!isNetworkFault(error)) throw error
    // The error may contain the URL, which grants access to the document, so it is not logged.
    log.warn({ object: object.id }, 'Stripe’s own PDF could not be fetched')
    return fail('stripe_unavailable')
  } finally {
    fetching -= 1
  }
}

async function download(url: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const response = await fetch(reachable(url), { signal, headers: { accept: 'application/pdf' } })
  const length = Number(response.headers.get('content-length') ?? 0)
  if (!response.ok) return refuse(response, faultOf(response.status))
  if (length > largest) return refuse(response, 'stripe_failed')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  if (bytes.length > largest) return fail('stripe_failed')
  // Something else answered in Stripe's place.
  return isPdf ? ok(bytes) : fail('stripe_unavailable')
}

function faultOf(status: number): ErrorCode {
  if (status === 429) return 'stripe_busy'
  return status >= 500 ? 'stripe_failed' : 'stripe_refused'
}

async function refuse(response: Response, code: ErrorCode): Promise<Result<Uint8Array>> {
  await response.body?.cancel()
  return fail(code)
}

/** The stand-in names its public address, which this server may not be able to reach. */
function reachable(url: string): string {
  const { SANDBOX_PUBLIC_URL, STRIPE_API_BASE } = env()
  if (!SANDBOX_PUBLIC_URL || !STRIPE_API_BASE || !url.startsWith(SANDBOX_PUBLIC_URL)) return url
  return STRIPE_API_BASE + url.slice(SANDBOX_PUBLIC_URL.length)
}

function isNetworkFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
}
