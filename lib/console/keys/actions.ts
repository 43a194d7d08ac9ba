'use server'

import { z } from 'zod'
import { createLinkSecret } from '@/lib/access/links/create-link-secret'
import { revokeLinkSecret } from '@/lib/access/links/revoke-link-secret'
import type { ApiScope } from '@/lib/api/keys/api-key'
import { createApiKey } from '@/lib/api/keys/create-api-key'
import { revokeApiKey } from '@/lib/api/keys/revoke-api-key'
import { fail, ok } from '@/lib/errors'
import { merchantAction } from '../engine/merchant-action'
import type { ShownOnce } from '../engine/merchant-action-state'

const id = z.string().min(1).max(100)
const level = z.enum(['none', 'read', 'write'])

const newKey = z
  .object({
    name: z.string().trim().min(1, 'Enter a name.').max(100, 'At most 100 characters.'),
    configurations: level,
    sessions: level,
    links: level,
  })
  .transform(({ name, ...levels }) => ({
    name,
    scopes: Object.entries(levels).flatMap(([of, may]) => (may === 'none' ? [] : [`${of}:${may}` as ApiScope])),
  }))
  .refine(({ scopes }) => scopes.length > 0, {
    path: ['sessions'],
    message: 'Choose at least one permission.',
  })

export const createKeyAction = merchantAction<z.infer<typeof newKey>, ShownOnce>({
  name: 'api_key.create',
  role: 'owner',
  input: newKey,
  audit: 'below',
  carryOut: async ({ name, scopes }, { merchant, actor, receivedAt: now }) => {
    const { key } = await createApiKey({ merchantId: merchant.id, name, scopes, createdBy: actor, now })
    return ok({ message: 'Key created. Copy it now: it won’t be shown again.', value: { shown: key } })
  },
})

export const revokeKeyAction = merchantAction({
  name: 'api_key.revoke',
  role: 'owner',
  input: z.object({ id }),
  audit: 'below',
  carryOut: async ({ id }, { merchant, actor, receivedAt: now }) =>
    (await revokeApiKey({ merchantId: merchant.id, id, actor, now }))
      ? ok({ message: 'Key revoked, along with the links and sessions it created.' })
      : fail('not_found'),
})

export const createSecretAction = merchantAction<object, ShownOnce>({
  name: 'link_secret.create',
  role: 'owner',
  input: z.object({}),
  audit: 'below',
  carryOut: async (_, { merchant, actor, receivedAt: now }) => {
    const { secret } = await createLinkSecret({ merchantId: merchant.id, createdBy: actor, now })
    return ok({
      message: 'Secret created. Copy it now: it won’t be shown again.',
      value: { shown: secret },
    })
  },
})

export const revokeSecretAction = merchantAction({
  name: 'link_secret.revoke',
  role: 'owner',
  input: z.object({ id }),
  audit: 'below',
  carryOut: async ({ id }, { merchant, actor, receivedAt: now }) =>
    (await revokeLinkSecret({ merchantId: merchant.id, id, actor, now }))
      ? ok({ message: 'Secret revoked. Its sessions have ended.' })
      : fail('not_found'),
})
