'use server'

import { z } from 'zod'
import { optionalMails } from '@/lib/mail/customer-mail'
import { locales } from '@/lib/i18n/locales'
import { ok } from '@/lib/errors'
import { changeLogo } from '@/lib/merchant/change-logo'
import { merchantFields } from '@/lib/merchant/merchant-fields'
import { updateMerchant } from '@/lib/merchant/update-merchant'
import { merchantAction } from '../engine/merchant-action'

const { shape } = merchantFields
/** A field that may be left empty. */
const optional = <T>(schema: z.ZodType<T, string | null>) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim() || null)
    .pipe(schema)
/** One entry a line. */
const lines = <T>(schema: z.ZodType<T, string[]>) =>
  z
    .string()
    .max(10_000)
    .default('')
    .transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(schema)

export const saveBrandAction = merchantAction({
  name: 'settings.brand',
  role: 'owner',
  input: z.object({
    name: shape.name,
    brandColor: z.string().trim().pipe(shape.brandColor),
    headline: optional(shape.headline),
    supportEmail: optional(shape.supportEmail),
    supportUrl: optional(shape.supportUrl),
    termsUrl: optional(shape.termsUrl),
    privacyUrl: optional(shape.privacyUrl),
    defaultLocale: z.enum(locales),
    'locales[]': z.array(z.enum(locales)).default([]),
    timeZone: shape.timeZone,
  }),
  audit: 'below',
  carryOut: async ({ 'locales[]': chosen, ...brand }, { merchant, actor, receivedAt: now }) => {
    // Whoever offers every language also offers those of later releases.
    const change = { ...brand, locales: chosen.length === locales.length ? [] : chosen }
    await updateMerchant({ merchantId: merchant.id, change, actor, now })
    return ok({ message: 'Saved. Customers will see the change on the next page they open.' })
  },
})

export const saveAccessAction = merchantAction({
  name: 'settings.access',
  role: 'owner',
  input: z.object({
    linkLifetime: z
      .string()
      .transform((text) => (text === 'never' ? null : Number(text)))
      .pipe(shape.linkLifetime),
    embedOrigins: lines(shape.embedOrigins),
    returnUrls: lines(shape.returnUrls),
  }),
  audit: 'below',
  carryOut: async (change, { merchant, actor, receivedAt: now }) => {
    await updateMerchant({ merchantId: merchant.id, change, actor, now })
    return ok({ message: 'Saved. Changes to embedding take up to half a minute.' })
  },
})

/** Ticked mails are sent, the others are not. */
export const saveMailsAction = merchantAction({
  name: 'settings.mails',
  role: 'owner',
  input: z.object({ 'mails[]': z.array(z.enum(optionalMails)).default([]) }),
  audit: 'below',
  carryOut: async ({ 'mails[]': on }, { merchant, actor, receivedAt: now }) => {
    const mailsOff = optionalMails.filter((kind) => !on.includes(kind))
    await updateMerchant({ merchantId: merchant.id, change: { mailsOff }, actor, now })
    return ok({ message: 'Saved. The change applies from the next mail.' })
  },
})

export const removeLogoAction = merchantAction({
  name: 'settings.remove_logo',
  role: 'owner',
  input: z.object({}),
  audit: 'below',
  carryOut: async (_, { merchant, actor, receivedAt: now }) => {
    await changeLogo({ merchantId: merchant.id, picture: null, actor, now })
    return ok({ message: 'Logo removed. Your initial is shown instead.' })
  },
})
