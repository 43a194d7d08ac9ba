import { z } from 'zod'

/** Where an invoice is paid with a new method elsewhere than on its own page, as a bank's return address names it. */
export const returnPage = z.literal('payment-method')

export type ReturnPage = z.infer<typeof returnPage>
