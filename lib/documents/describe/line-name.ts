import { lineSubject } from '@/lib/billing/invoices/line-subject'
import { formatDate, translator } from '@/lib/i18n'
import type { Reader } from '../paper/reader'

/**
 * What a line is for, in the reader's language where Stripe says it in a sentence of its own. `since` is when what is
 * settled begins; a line that does not hold it, as those of credit notes, has the day that Stripe's sentence names.
 */
export function lineName(description: string | null, since: Date | null, { locale, day }: Reader): string {
  const t = translator(locale, 'document')
  if (!description) return t('line.unnamed')
  const { kind, name } = lineSubject(description)
  const date = since ? day(since) : namedDay(description, locale)
  switch (kind) {
    case 'remaining':
      return t('line.remaining', { plan: name, date })
    case 'unused':
      return t('line.unused', { plan: name, date })
    case 'trial':
      return t('line.trial', { plan: name })
    default:
      return name
  }
}

/** "14 Jun 2026" at the end of Stripe's sentence: a day, in whichever time zone. */
function namedDay(description: string, locale: Reader['locale']): string {
  const [named = ''] = /\d{1,2} [A-Z][a-z]{2} \d{4}$/.exec(description) ?? []
  const at = new Date(`${named} UTC`)
  return Number.isNaN(at.getTime()) ? named : formatDate(at, { locale, timeZone: 'UTC' })
}
