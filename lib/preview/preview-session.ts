import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import type { PortalConfiguration } from '@/lib/db/generated/client'
import type { Locale } from '@/lib/i18n/locales'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import type { PreviewDraft } from './preview-draft'
import { draftOfSaved } from './draft-of-form'
import { withBrand } from './with-brand'

type Preview = {
  visit: Pick<ConsoleVisit, 'merchant' | 'now'>
  draft: PreviewDraft
  /** the default configuration as it is saved */
  saved: PortalConfiguration
  locale: Locale
}

/** The session of a customer who does not exist. Its token opens nothing. */
export function previewSession({ visit, draft, saved, locale }: Preview): PortalSession {
  const { now } = visit
  const { features, profile, returnUrl } = draft.configuration ?? draftOfSaved(saved).configuration ?? noConfiguration
  const brand = withBrand(visit.merchant, draft)
  const merchant = {
    ...brand,
    headline: profile.headline ?? brand.headline,
    termsUrl: profile.termsUrl ?? brand.termsUrl,
    privacyUrl: profile.privacyUrl ?? brand.privacyUrl,
  }
  return {
    id: 'preview',
    merchantId: merchant.id,
    customerId: 'cus_preview',
    onBehalfOf: null,
    token: 'preview',
    merchant,
    mailsOff: [],
    customer: { id: 'cus_preview', name: 'Ada Martin', email: 'ada.martin@example.com' },
    configuration: readPortalFeatures(features),
    locale,
    timeZone: merchant.timeZone,
    now,
    flow: null,
    returnUrl,
    readOnly: false,
    linkId: null,
    linkMadeBy: null,
    byAddress: false,
    expiresAt: now,
  }
}

const noConfiguration = {
  features: null,
  profile: { headline: null, termsUrl: null, privacyUrl: null },
  returnUrl: null,
}
