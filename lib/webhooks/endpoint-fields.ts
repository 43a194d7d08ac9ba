import { z } from 'zod'
import { portalEventTypes } from '@/lib/portal-events/portal-event'

/** What a merchant may say of an endpoint, besides its URL. */
export const endpointFields = z.object({
  description: z.string().trim().max(200).nullable().default(null),
  /** empty: all types, those to come too */
  types: z.array(z.enum(portalEventTypes)).default([]),
})

export type EndpointFields = z.infer<typeof endpointFields>
