/**
 * Whose objects a session shows: a customer's, all of them or only those made on behalf of one connected account. Every
 * read for a session takes it, so that nothing else is found.
 */
export type PortalScope = {
  merchantId: string
  customerId: string
  /** `acct_…`; null for everything */
  onBehalfOf: string | null
}
