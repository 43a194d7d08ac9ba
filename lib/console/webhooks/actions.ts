'use server'

import { z } from 'zod'
import { ok, type Failure } from '@/lib/errors'
import { portalEventTypes } from '@/lib/portal-events/portal-event'
import { revealWebhookSecret } from './reveal-webhook-secret'
import { createWebhookEndpoint } from '@/lib/webhooks/create-webhook-endpoint'
import { deleteWebhookEndpoint } from '@/lib/webhooks/delete-webhook-endpoint'
import { resendDelivery } from '@/lib/webhooks/resend-delivery'
import { rotateWebhookSecret } from '@/lib/webhooks/rotate-webhook-secret'
import { updateWebhookEndpoint } from '@/lib/webhooks/update-webhook-endpoint'
import { merchantAction } from '../engine/merchant-action'
import type { ShownOnce } from '../engine/merchant-action-state'

const id = z.string().min(1).max(100)

const fields = z.object({
  url: z.string().trim().min(1, 'Enter an address such as https://example.com/webhooks.'),
  description: z
    .string()
    .max(200, 'At most 200 characters.')
    .default('')
    .transform((text) => text.trim() || null),
  'types[]': z.array(z.enum(portalEventTypes)).default([]),
})

const urlFaults: Record<string, string> = {
  not_a_url: 'Enter a full address such as https://example.com/webhooks.',
  credentials: 'Enter an address without a user name and password.',
  not_https: 'The address must begin with https://.',
  not_public: 'This address is in a private network. Enter a public one.',
}

/** Shows at its field what is wrong with an address. */
function atField(failure: Failure): Failure & { fields?: Record<string, string> } {
  const { field, reason } = failure.details ?? {}
  return field === 'url'
    ? { ...failure, fields: { url: urlFaults[String(reason)] ?? urlFaults.not_a_url ?? '' } }
    : failure
}

export const createEndpointAction = merchantAction({
  name: 'webhook_endpoint.create',
  role: 'owner',
  input: fields,
  audit: 'below',
  carryOut: async ({ url, description, 'types[]': types }, { merchant, actor, receivedAt: now }) => {
    const made = await createWebhookEndpoint({ merchantId: merchant.id, url, description, types, actor, now })
    if (!made.ok)
      return made.code === 'conflict'
        ? { ...made, fields: { url: 'You already have twenty endpoints. Delete one first.' } }
        : atField(made)
    return ok({ goTo: `/developers/endpoints/${made.value.id}` })
  },
})

export const updateEndpointAction = merchantAction({
  name: 'webhook_endpoint.update',
  role: 'owner',
  input: fields.extend({ id }),
  audit: 'below',
  carryOut: async ({ id, url, description, 'types[]': types }, { merchant, actor, receivedAt: now }) => {
    const changed = await updateWebhookEndpoint({ merchantId: merchant.id, id, url, description, types, actor, now })
    return changed.ok ? ok({ message: 'Saved. The change applies from the next event.' }) : atField(changed)
  },
})

export const switchEndpointAction = merchantAction({
  name: 'webhook_endpoint.switch',
  role: 'owner',
  input: z.object({ id, to: z.enum(['on', 'off']) }),
  audit: 'below',
  carryOut: async ({ id, to }, { merchant, actor, receivedAt: now }) => {
    const changed = await updateWebhookEndpoint({ merchantId: merchant.id, id, enabled: to === 'on', actor, now })
    return changed.ok
      ? ok({
          message: to === 'on' ? 'Endpoint enabled.' : 'Endpoint disabled. It receives no events.',
        })
      : changed
  },
})

export const deleteEndpointAction = merchantAction({
  name: 'webhook_endpoint.delete',
  role: 'owner',
  input: z.object({ id }),
  audit: 'below',
  carryOut: async ({ id }, { merchant, actor, receivedAt: now }) => {
    const deleted = await deleteWebhookEndpoint({ merchantId: merchant.id, id, actor, now })
    return deleted.ok ? ok({ goTo: '/developers' }) : deleted
  },
})

/** Shows the signing secret, and records who looked at it. */
export const revealSecretAction = merchantAction<{ id: string }, ShownOnce>({
  name: 'webhook_endpoint.reveal_secret',
  role: 'owner',
  input: z.object({ id }),
  carryOut: async ({ id }, { merchant }) => {
    const secret = await revealWebhookSecret(merchant.id, id)
    return secret.ok ? ok({ value: { shown: secret.value } }) : secret
  },
})

export const rotateSecretAction = merchantAction<{ id: string }, ShownOnce>({
  name: 'webhook_endpoint.rotate_secret',
  role: 'owner',
  input: z.object({ id }),
  audit: 'below',
  carryOut: async ({ id }, { merchant, actor, receivedAt: now }) => {
    const rotated = await rotateWebhookSecret({ merchantId: merchant.id, id, actor, now })
    return rotated.ok
      ? ok({
          message: 'This is the new secret. The old one also signs for a day.',
          value: { shown: rotated.value.secret },
        })
      : rotated
  },
})

export const resendAction = merchantAction({
  name: 'webhook_delivery.resend',
  role: 'owner',
  input: z.object({ id }),
  carryOut: async ({ id }, { merchant }) => {
    const sent = await resendDelivery(merchant.id, id)
    return sent.ok ? ok({ message: 'Resending. Reload the page to see the result.' }) : sent
  },
})
