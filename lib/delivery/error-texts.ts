import { errorCodes } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deliveryCodes, type FormFault } from './delivery-codes'

/** The texts that a portal page can show without its server. */
export type ErrorTexts = {
  title: string
  /** for errors with a number in our log, which replaces `{reference}` */
  recorded: { body: string; reference: string }
  /** for errors in the browser, which no log records */
  unrecorded: string
  offline: { title: string; body: string }
  tryAgain: string
  openAgain: string
  faults: Record<FormFault, string>
}

/** The texts of failures that a page carries, in the customer's language. */
export function errorTexts(locale: Locale): ErrorTexts {
  const t = translator(locale, 'access')
  const fault = translator(locale, 'errors')
  const codes: readonly FormFault[] = [...deliveryCodes, 'page_resent']
  return {
    title: t('error.title'),
    recorded: { body: t('error.body'), reference: t('errorReference', { reference: '{reference}' }) },
    unrecorded: t('error.again'),
    offline: { title: t('error.offline.title'), body: t('error.offline.body') },
    tryAgain: translator(locale, 'common')('tryAgain'),
    openAgain: t('openAgain'),
    faults: Object.fromEntries(codes.map((code) => [code, fault(errorCodes[code].messageKey)])) as Record<
      FormFault,
      string
    >,
  }
}
