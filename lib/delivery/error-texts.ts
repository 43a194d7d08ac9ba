import { errorCodes } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deliveryCodes, type FormFault } from './delivery-codes'

/** What a portal's page can say by itself, without its server. */
export type ErrorTexts = {
  title: string
  /** with a number in our log; `{reference}` is where it goes */
  recorded: { body: string; reference: string }
  /** of what happened in the browser, which no log knows */
  unrecorded: string
  offline: { title: string; body: string }
  tryAgain: string
  /** of a link to the page as it now is */
  openAgain: string
  /** what is found out in the browser, each by its code */
  faults: Record<FormFault, string>
}

/** The texts of failures that a page brings with it, in the customer's language. */
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
