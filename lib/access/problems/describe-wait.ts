import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { waitText } from '@/lib/texts/wait-text'
import type { Wait } from './access-problem'

/** How long a form has to wait, in words. The browser counts the seconds down; the server enforces them. */
export function describeWait(seconds: number, locale: Locale): Wait {
  const t = translator(locale, 'freshLink')
  return {
    seconds,
    told: t('again.wait', { time: waitText(seconds, locale) }),
    counting: t('again.wait', { time: '{time}' }),
    ready: t('again.ready'),
  }
}
