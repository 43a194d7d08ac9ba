import { openVisit } from '@/lib/access/sessions/open-visit'
import type { Locale } from '@/lib/i18n'

/** The language to answer a form in, even where its session has ended. */
export async function requestLocale(form: FormData): Promise<Locale> {
  const { locale } = await openVisit(String(form.get('token') ?? ''))
  return locale
}
