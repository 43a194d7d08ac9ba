import { cache } from 'react'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { env } from '@/lib/env'
import { loadLanguage } from '@/lib/i18n/load-language'
import { locales, type Locale } from '@/lib/i18n/locales'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { readDraft } from '@/lib/preview/draft-token'
import { previewSession } from '@/lib/preview/preview-session'
import { withDraftWords } from '@/lib/preview/with-draft-words'
import { previewViews, type PreviewView } from '@/lib/preview/view-texts'

type Params = { merchant: string; view: string; locale: string; draft: string }

type Preview = { view: PreviewView; locale: Locale; session: PortalSession }

/**
 * What the preview shows, for a signed-in user of the merchant; null where the draft is too old or another user's.
 * Layout and page share it.
 */
export function openPreview({ merchant, view, locale, draft }: Params): Promise<Preview | null> {
  return readPreview(merchant, view, locale, draft)
}

/** React remembers answers by the arguments themselves, so these are no object. */
const readPreview = cache(async (...[merchantId, viewName, localeName, token]: string[]): Promise<Preview | null> => {
  const visit = await openConsole(merchantId ?? '')
  const { merchant, user, now } = visit
  const view = previewViews.find((name) => name === viewName)
  const language = locales.find((name) => name === localeName)
  if (!view || !language) return refuseConsolePage(merchant.id)
  const viewer = { merchantId: merchant.id, userId: user.id }
  const draft = await readDraft(env().PORTICO_SECRET, token ?? '', viewer, now)
  if (!draft) return null
  await loadLanguage(language)
  const [saved, locale] = await Promise.all([
    defaultConfiguration(merchant.id, now),
    withDraftWords(merchant, language, draft),
  ])
  return { view, locale, session: previewSession({ visit, draft, saved, locale }) }
})
