import type { Result } from '@/lib/errors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'

/** A request for `/p/[token]`. */
export type OpeningRequest = {
  token: string
  /** the browser's secret: of its cookie, or new and about to be set */
  browser: string
  /** the server's clock */
  now: Date
  /** for the log: the request's headers */
  headers?: Pick<Headers, 'get'>
}

/** What became of it: the path of the session's page, or why there is none and whom to ask. */
export type Opening = {
  outcome: Result<{ path: string }>
  /** null where the token's signature does not tell whose it is */
  merchant: MerchantFace | null
  /** the customer's, best first */
  preferredLocales: string[]
}

/** Opens tokens of its kind; null: the token is of another kind, or nobody's. */
export type Opener = (request: OpeningRequest) => Promise<Opening | null>
