'use server'

import { z } from 'zod'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { fail, ok } from '@/lib/errors'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { saveConfiguration } from '@/lib/merchant/save-configuration'
import { configurationFields, featuresOf } from './configuration-fields'
import { plansOfFields } from './plans-of-fields'
import { merchantAction } from '../engine/merchant-action'

const id = z.string().regex(/^bpc_\w{1,100}$/)

export const updateConfigurationAction = merchantAction({
  name: 'portal_configuration.update',
  role: 'owner',
  input: configurationFields.extend({ id }),
  audit: 'below',
  carryOut: async (fields, { merchant, actor, receivedAt: now }) => {
    const saved = await saveConfiguration({
      merchantId: merchant.id,
      id: fields.id,
      actor,
      now,
      plans: plansOfFields(fields),
      given: {
        name: fields.name,
        default_return_url: fields.default_return_url,
        business_profile: {
          headline: fields.headline,
          privacy_policy_url: fields.privacy_policy_url,
          terms_of_service_url: fields.terms_of_service_url,
        },
        features: featuresOf(fields),
        login_page: { enabled: fields['login_page.enabled'] },
      },
    })
    if (saved.ok) return ok({ message: 'Saved. Customers will see the change on the next page they open.' })
    const missing = String(saved.details?.param ?? '')
    return missing ? { ...saved, fields: faultsOf(missing) } : saved
  },
})

// The form's field for the parameter that the API names.
function faultsOf(param: string): Record<string, string> {
  const message = 'Choose at least one, or switch this off.'
  const group = ['cancellation_reason', 'customer_update', 'subscription_pause'].find((name) => param.includes(name))
  return { [`${group ?? 'subscription_update'}.enabled`]: message }
}

/** A new configuration, which begins as a copy of the default. */
export const createConfigurationAction = merchantAction({
  name: 'portal_configuration.create',
  role: 'owner',
  input: z.object({ name: z.string().trim().min(1, 'Enter a name.').max(100, 'At most 100 characters.') }),
  audit: 'below',
  carryOut: async ({ name }, { merchant, actor, receivedAt: now }) => {
    const merchantId = merchant.id
    const { features, businessProfile, defaultReturnUrl, loginPageEnabled } = await defaultConfiguration(
      merchantId,
      now,
    )
    const id = newId('bpc')
    await db.$transaction([
      db.portalConfiguration.create({
        data: {
          merchantId,
          id,
          name,
          features: features as object,
          businessProfile: businessProfile as object,
          defaultReturnUrl,
          loginPageEnabled,
          createdAt: now,
          updatedAt: now,
        },
      }),
      db.auditEntry.create({
        data: auditEntry({ merchantId, at: now, actor, action: 'portal_configuration.created', subjectId: id }),
      }),
    ])
    return ok({ goTo: `/configurations/${id}` })
  },
})

/** Makes a configuration the default, or switches it off. */
export const switchConfigurationAction = merchantAction({
  name: 'portal_configuration.switch',
  role: 'owner',
  input: z.object({ id, to: z.enum(['default', 'active', 'inactive']) }),
  carryOut: async ({ id, to }, { merchant: { id: merchantId }, receivedAt: now }) => {
    const answer = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM portal_configurations WHERE merchant_id = ${merchantId} FOR UPDATE`
      const where = { merchantId_id: { merchantId, id } }
      const current = await tx.portalConfiguration.findUnique({ where, select: { isDefault: true } })
      if (!current) return fail('not_found')
      if (to === 'inactive' && current.isDefault) return fail('conflict')
      if (to === 'default') {
        await tx.portalConfiguration.updateMany({
          where: { merchantId, isDefault: true },
          data: { isDefault: false, updatedAt: now },
        })
      }
      await tx.portalConfiguration.update({
        where,
        data: { active: to !== 'inactive', updatedAt: now, ...(to === 'default' && { isDefault: true }) },
      })
      return ok()
    })
    if (!answer.ok) return answer
    const done = {
      default: 'This is now the default.',
      active: 'It is active again.',
      inactive: 'It has been deactivated.',
    }
    return ok({ message: done[to] })
  },
})
