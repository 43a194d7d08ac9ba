import { z } from 'zod'
import { portalEventTypes } from '@/lib/portal-events/portal-event'

/** The fields of an endpoint that a merchant may set, besides its URL. */
export const endpointFields = z.object({
  description: z.string().trim().max(200).nullable().default(null),
  /** empty for all types, future ones included */
  types: z.array(z.enum(portalEventTypes)).default([]),
})

export type EndpointFields = z.infer<typeof endpointFields>
