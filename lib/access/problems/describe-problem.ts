import { errorCodes, isStripeAway, type ErrorCode } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator, type Translator } from '@/lib/i18n/translator'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import type { AccessProblem, PlainForm } from './access-problem'
import { languageChoices } from './language-choices'
import { loginForm } from './login-form'

type Refusal = {
  code: ErrorCode
  locale: Locale
  merchant: MerchantFace | null
  /** asks for a fresh link in one press, see `recoveringToken`; without one the form asks for the address */
  token?: string | undefined
}

/**
 * Says what happened and what to do when a page could not be opened. It tells the visitor nothing about the customer
 * beyond what the URL already says.
 */
export function describeProblem({ code, locale, merchant, token }: Refusal): AccessProblem {
  const t = translator(locale, 'access')
  const isPassing = mayPass(code)
  const form = isPassing || code === 'frame_blocked' ? null : linkForm({ code, locale, merchant, token })
  return {
    locale,
    ...(isPassing ? whyNotNow(code, locale) : whatHappened(code, t)),
    advice: form ? adviceOf(merchant, t) : whoseAddress(merchant, locale),
    contact: merchant && contactOf(merchant, t),
    form,
    tryAgain: isPassing ? translator(locale, 'common')('tryAgain') : null,
    offline: translator(locale, 'errors')('offline'),
    openAlone: code === 'frame_blocked' ? t('frame_blocked.open') : null,
    merchant,
    icon: isPassing ? 'alert' : 'key',
    languages: languageChoices(locale, offeredLanguages(merchant)),
  }
}

/**
 * The form for a new link: one click if the token names its customer, else a field for the address. A token that is not
 * ours, or whose customer is gone, names nobody.
 */
function linkForm({ code, locale, merchant, token }: Refusal): PlainForm {
  if (!merchant || !token || code === 'link_invalid') return loginForm({ locale, merchantId: merchant?.id ?? null })
  const t = translator(locale, 'freshLink')
  const note = t('ask.body', { merchant: merchant.name })
  return { action: '/link/fresh', hidden: { token, lang: tagOf(locale) }, field: null, button: t('ask.button'), note }
}

/** Whether trying again may help. For refusals by Stripe, that is all a visitor can know. */
function mayPass(code: ErrorCode): boolean {
  return isStripeAway(code) || ['database_unavailable', 'stripe_refused', 'conflict', 'rate_limited'].includes(code)
}

function whyNotNow(code: ErrorCode, locale: Locale): { title: string; body: string } {
  const t = translator(locale, 'access')
  if (code === 'rate_limited') return { title: t('too_many.title'), body: t('too_many.body') }
  // Another request is fetching the customer right now.
  const body = code === 'conflict' ? t('unavailable.busy') : translator(locale, 'errors')(errorCodes[code].messageKey)
  return { title: t('unavailable.title'), body }
}

function whatHappened(code: ErrorCode, t: Translator<'access'>): { title: string; body: string } {
  switch (code) {
    case 'link_expired':
      return { title: t('link_expired.title'), body: t('link_expired.body') }
    case 'link_revoked':
      return { title: t('link_revoked.title'), body: t('link_revoked.body') }
    case 'link_used':
      return { title: t('link_used.title'), body: t('link_used.body') }
    case 'session_idle':
      return { title: t('session_idle.title'), body: t('session_idle.body') }
    case 'session_expired':
      return { title: t('session_expired.title'), body: t('session_expired.body') }
    case 'session_ended':
      return { title: t('session_ended.title'), body: t('session_ended.body') }
    case 'wrong_browser':
      return { title: t('wrong_browser.title'), body: t('wrong_browser.body') }
    case 'frame_blocked':
      return { title: t('frame_blocked.title'), body: t('frame_blocked.body') }
    default:
      return { title: t('link_invalid.title'), body: t('link_invalid.body') }
  }
}

function adviceOf(merchant: MerchantFace | null, t: Translator<'access'>): string {
  if (!merchant) return t('askSender')
  return merchant.supportEmail
    ? t('askMerchant', { merchant: merchant.name })
    : t('askMerchantNoAddress', { merchant: merchant.name })
}

/** Says whose the address below is, where nothing else does. */
function whoseAddress(merchant: MerchantFace | null, locale: Locale): string | null {
  return merchant?.supportEmail ? translator(locale, 'portal')('footer.support', { merchant: merchant.name }) : null
}

function contactOf({ name, supportEmail, supportUrl }: MerchantFace, t: Translator<'access'>) {
  return {
    email: supportEmail,
    page: supportUrl ? { url: supportUrl, label: t('helpPage', { merchant: name }) } : null,
  }
}
