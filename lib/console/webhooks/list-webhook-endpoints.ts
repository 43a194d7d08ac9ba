import { db } from '@/lib/db/client'

const shown = {
  id: true,
  url: true,
  description: true,
  types: true,
  disabledAt: true,
  disabledReason: true,
  lastDeliveredAt: true,
  previousExpiresAt: true,
  createdAt: true,
} as const

/** The merchant's webhook endpoints, without their secrets. */
export function listWebhookEndpoints(merchantId: string) {
  return db.webhookEndpoint.findMany({ where: { merchantId }, select: shown, orderBy: { createdAt: 'asc' } })
}
