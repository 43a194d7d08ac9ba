import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem, Face } from './access-problem'
import { describeNotice } from './describe-notice'
import { describeWait } from './describe-wait'

type Given = {
  locale: Locale
  merchant: Face | null
  body: string
  /** what sends it again */
  form: { action: string; hidden: Record<string, string> }
  /** until it may be sent again */
  seconds: number
  /** where another address is asked for */
  other?: string
}

/** The page after a link was asked for. It says the same whether or not there is anyone to mail it to. */
export function describeSent({ locale, merchant, body, form, seconds, other }: Given): AccessProblem {
  const t = translator(locale, 'freshLink')
  const again = { ...form, field: null, button: t('again.button'), note: null, wait: describeWait(seconds, locale) }
  const notice = describeNotice({ locale, merchant, title: t('sent.title'), body, form: again })
  return { ...notice, icon: 'mail', ...(other && { back: { href: other, label: t('sentLogin.other') } }) }
}
