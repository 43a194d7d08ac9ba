import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import type { PaymentMethod } from '@/lib/billing/types'

/** What the overview says of what the customer has just done. */
export type Banner = {
  /** the id of the request */
  intent: string
  tone: 'good' | 'info'
  title: string
  /** what is next */
  texts: string[]
  /** the page of the request, below the portal: a receipt, or how each step went */
  page: { path: string; isReceipt: boolean }
  /** the method that a new one has replaced, and that may be removed now */
  replaced: PaymentMethod | null
  /** what the merchant wants to follow */
  after: PortalFlow['afterCompletion'] | null
}
