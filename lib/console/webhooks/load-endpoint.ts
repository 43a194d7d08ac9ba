import { z } from 'zod'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { listWebhookDeliveries } from './list-webhook-deliveries'
import { listWebhookEndpoints } from './list-webhook-endpoints'

const deliveriesAPage = 25

const query = z.object({
  status: z.enum(['pending', 'delivered', 'failed']).optional().catch(undefined),
  after: z
    .string()
    .regex(/^whd_\w{1,100}$/)
    .optional()
    .catch(undefined),
})

/** What the page's URL asks for of the log. Parameters that make no sense are ignored. */
export function readDeliveriesQuery(parameters: Record<string, string | string[] | undefined>) {
  return query.parse(parameters)
}

/** One webhook endpoint with a page of its deliveries. Null where the merchant has no such endpoint. */
export async function loadEndpoint({ merchant }: ConsoleVisit, id: string, asked: z.infer<typeof query>) {
  const endpoint = (await listWebhookEndpoints(merchant.id)).find((each) => each.id === id)
  if (!endpoint) return null
  const rows = await listWebhookDeliveries(merchant.id, { ...asked, endpointId: id, limit: deliveriesAPage + 1 })
  const deliveries = rows.slice(0, deliveriesAPage)
  return { endpoint, deliveries, next: rows.length > deliveriesAPage ? (deliveries.at(-1)?.id ?? null) : null }
}

export type LoadedEndpoint = NonNullable<Awaited<ReturnType<typeof loadEndpoint>>>
