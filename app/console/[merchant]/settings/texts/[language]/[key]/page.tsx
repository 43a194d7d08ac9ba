import type { Metadata } from 'next'
import { ConsoleForm } from '@/components/console/form/console-form'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { ConsoleDate } from '@/components/console/table/console-date'
import { OriginalCard } from '@/components/console/texts/original-card'
import { TextEditor } from '@/components/console/texts/text-editor'
import { TextNotice } from '@/components/console/texts/text-notice'
import { ButtonLink } from '@/components/ui/button'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { resetTextAction } from '@/lib/console/texts/actions'
import { loadText } from '@/lib/console/texts/load-text'
import { placeholderTexts } from '@/lib/console/texts/placeholder-texts'
import { env } from '@/lib/env'
import { directionOf } from '@/lib/i18n/direction-of'
import { localeNames, locales } from '@/lib/i18n/locales'
import { withOwnWords } from '@/lib/merchant/words/with-own-words'
import { noDraft } from '@/lib/preview/draft-of-form'
import { signDraft } from '@/lib/preview/draft-token'
import { mailOfText, viewOfText } from '@/lib/preview/place-of-text'
import { sampleSentences } from '@/lib/preview/sample-sentences'
import { sampleValues } from '@/lib/preview/sample-values'

export const metadata: Metadata = { title: 'Text' }

/** One text with its original, its placeholders, the merchant's own words and what they look like. */
export default async function TextPage({ params }: PageProps<'/console/[merchant]/settings/texts/[language]/[key]'>) {
  const { merchant: merchantId, language: named, key } = await params
  const { merchant, role, user, now } = await openConsole(merchantId)
  const language = locales.find((each) => each === named)
  const page = language && (await loadText(merchant.id, language, key))
  if (!page) return refuseConsolePage(merchant.id)
  const { original, own, limit, placeholders } = page
  const reader = { locale: await withOwnWords(merchant, language), merchant, now }
  const isUsed = own?.state === 'current' || own?.state === 'original_changed'
  const samples = sampleValues(
    placeholders.map(({ name }) => name),
    reader,
  )
  const hidden = { merchant: merchant.id, language, key, before: own?.text ?? '' }
  const list = `/console/${merchant.id}/settings/texts?${new URLSearchParams({ language })}`
  const written = own && (
    <section aria-label="Your text" className="grid gap-3 border-t border-line pt-4 text-sm">
      {original === null && (
        <p lang={language} dir={directionOf(language)} className="font-medium wrap-anywhere">
          {own.text}
        </p>
      )}
      <p className="text-muted">
        Written by {own.changedBy}, <ConsoleDate at={own.changedAt} timeZone={merchant.timeZone} time />.
      </p>
      <ConsoleForm
        action={resetTextAction}
        hidden={hidden}
        submit={original === null ? 'Remove this text' : 'Reset to the original'}
        look="danger"
        className="grid gap-3"
      />
    </section>
  )
  return (
    <>
      <PageHeader
        title="Text"
        lead={
          <>
            {localeNames[language]} · <code className="text-sm wrap-anywhere">{key}</code>
          </>
        }
        aside={
          <ButtonLink look="secondary" href={list}>
            All texts
          </ButtonLink>
        }
      />
      <OwnersOnly role={role}>
        <div className="grid gap-6">
          {own && <TextNotice state={own.state} />}
          <OriginalCard
            page={page}
            placeholders={placeholders.map(({ name, counts }) => ({
              name,
              text: placeholderTexts[name] ?? 'a value that the page fills in',
              sample: counts ? '' : (samples[name] ?? ''),
            }))}
          />
          {original !== null && (
            <TextEditor
              merchant={merchant.id}
              language={language}
              direction={directionOf(language)}
              textKey={key}
              text={own?.text ?? original}
              before={own?.text ?? ''}
              limit={limit}
              draft={await signDraft(env().PORTICO_SECRET, noDraft, { merchantId: merchant.id, userId: user.id }, now)}
              sentences={sampleSentences(key, isUsed ? own.text : original, reader)}
              version={merchant.wordsVersion ?? ''}
              mail={mailOfText(key)}
              view={viewOfText(key)}
              isPlain={placeholders.length === 0}
            >
              {written}
            </TextEditor>
          )}
          {original === null && written}
        </div>
      </OwnersOnly>
    </>
  )
}
