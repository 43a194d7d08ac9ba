import type { Result } from '@/lib/errors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'

export type OpeningRequest = {
  token: string
  /** the browser's secret, from its cookie or about to be set */
  browser: string
  now: Date
  /** the request's headers, for the log */
  headers?: Pick<Headers, 'get'>
}

/** The path of the session's page, or why there is none and whom to ask. */
export type Opening = {
  outcome: Result<{ path: string }>
  /** null unless a valid signature names the merchant */
  merchant: MerchantFace | null
  /** the customer's languages, best first */
  preferredLocales: string[]
}

/** Opens one kind of token; null for any other. */
export type Opener = (request: OpeningRequest) => Promise<Opening | null>
