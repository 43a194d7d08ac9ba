import { describe, expect, it } from 'vitest'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { featureShape } from '@/lib/merchant/feature-shape'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { draftOfBrand, draftOfConfiguration, draftOfSaved } from './draft-of-form'
import { readDraft, signDraft } from './draft-token'

const saved = { features: featureShape(defaultPortalFeatures), businessProfile: {}, defaultReturnUrl: null }
const form = {
  'subscription_cancel.enabled': 'on',
  'subscription_cancel.mode': 'immediately',
  'subscription_cancel.proration_behavior': 'none',
  'subscription_update.proration_behavior': 'none',
  'subscription_update.trial_update_behavior': 'end_trial',
}

describe('a draft', () => {
  it('takes of the brand what could be saved, and leaves the rest as it is', () => {
    const typed = { name: ' Blue Shop ', brandColor: '#12', headline: '', supportEmail: 'help@', mails: 'x' }
    expect(draftOfBrand(typed).brand).toEqual({ name: 'Blue Shop', headline: null })
  })

  it('has the features of the form, and its texts where they can be saved', () => {
    const typed = {
      ...form,
      headline: 'Hello',
      terms_of_service_url: 'https://shop.example/t',
      default_return_url: 'htt',
    }
    const { configuration } = draftOfConfiguration(typed, saved) ?? {}
    expect(configuration?.profile).toEqual({ headline: 'Hello', termsUrl: 'https://shop.example/t', privacyUrl: null })
    expect(configuration?.returnUrl).toBe(null)
    expect(readPortalFeatures(configuration?.features)).toMatchObject({
      invoiceHistory: { enabled: false },
      subscriptionCancel: { enabled: true, mode: 'immediately' },
    })
  })

  it('is none where a feature lacks what it needs', () => {
    expect(draftOfConfiguration({ ...form, 'cancellation_reason.enabled': 'on' }, saved)).toBe(null)
  })

  it('fits into a URL, however many plans are ticked', async () => {
    const plans = Array.from({ length: 200 }, (_, at) => `prod_${at}${'x'.repeat(20)}:price_${at}${'x'.repeat(20)}`)
    const url = `https://shop.example/${'a'.repeat(1900)}`
    const long = { ...form, 'subscription_update.plans[]': plans, terms_of_service_url: url, privacy_policy_url: url }
    const draft = draftOfConfiguration({ ...long, default_return_url: url }, saved)
    const token = draft && (await signDraft(keys, draft, viewer, now))
    expect(token?.length).toBeGreaterThan(100)
    expect(token?.length).toBeLessThan(4000)
  })
})

const now = new Date('2026-11-30T09:00:00Z')
const keys = [{ kid: 'one', key: new Uint8Array(32).fill(7) }] as unknown as Parameters<typeof signDraft>[0]
const viewer = { merchantId: 'merch_a', userId: 'user_a' }

describe('its token', () => {
  const draft = draftOfSaved(saved)

  it('is read by whoever made it, for half a day', async () => {
    const token = await signDraft(keys, draft, viewer, now)
    expect(await readDraft(keys, token, viewer, now)).toEqual(draft)
    expect(await readDraft(keys, token, viewer, new Date(now.getTime() + 13 * 3_600_000))).toBe(null)
  })

  it.each([
    ['another user', { ...viewer, userId: 'user_b' }],
    ['another merchant', { ...viewer, merchantId: 'merch_b' }],
  ])('is nothing to %s', async (_whose, other) => {
    expect(await readDraft(keys, await signDraft(keys, draft, viewer, now), other, now)).toBe(null)
  })

  it('is nothing where it was changed, or is none', async () => {
    const [head, body, signature] = (await signDraft(keys, draft, viewer, now)).split('.')
    const other = Buffer.from(
      Buffer.from(body ?? '', 'base64url')
        .toString()
        .replace('merch_a', 'merch_b'),
    )
    expect(await readDraft(keys, `${head}.${other.toString('base64url')}.${signature}`, viewer, now)).toBe(null)
    expect(await readDraft(keys, 'saved', viewer, now)).toBe(null)
  })
})
