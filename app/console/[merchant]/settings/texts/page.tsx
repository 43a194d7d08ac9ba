import type { Metadata } from 'next'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { Empty } from '@/components/console/table/empty'
import { TextsFilter } from '@/components/console/texts/texts-filter'
import { TextsList } from '@/components/console/texts/texts-list'
import { textsUrl } from '@/components/console/texts/texts-url'
import { ButtonLink } from '@/components/ui/button'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadTexts } from '@/lib/console/texts/load-texts'
import { readTextsQuery } from '@/lib/console/texts/texts-query'
import { matchLocale } from '@/lib/i18n/resolve/match-locale'
import { offeredLanguages } from '@/lib/merchant/offered-languages'

export const metadata: Metadata = { title: 'Texts' }

/** All texts that customers read, in one language, with those in the merchant's own words. */
export default async function TextsPage({ params, searchParams }: PageProps<'/console/[merchant]/settings/texts'>) {
  const { merchant, role } = await openConsole((await params).merchant)
  const home = `/console/${merchant.id}`
  const query = readTextsQuery(await searchParams, matchLocale(merchant.defaultLocale) ?? 'en')
  const { rows, total, own, attention, page, pages } = await loadTexts(merchant.id, query)
  return (
    <>
      <PageHeader
        title="Texts"
        lead="Say anything that customers read in your own words: on the portal, in mails and in documents. Your words stay when Portico is upgraded."
        aside={
          <ButtonLink look="secondary" href={`${home}/settings`}>
            Portal settings
          </ButtonLink>
        }
      />
      <OwnersOnly role={role}>
        <TextsFilter home={home} query={query} offered={offeredLanguages(merchant)} attention={attention} />
        <p className="mb-3 text-sm text-muted">
          {`${total} ${total === 1 ? 'text' : 'texts'} found. ${own} in this language ${own === 1 ? 'is' : 'are'} in your own words.`}
        </p>
        {rows.length === 0 ? (
          <Empty title="No texts found">Search for fewer words, or everywhere.</Empty>
        ) : (
          <TextsList home={home} query={query} rows={rows} />
        )}
        {pages > 1 && (
          <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center justify-between gap-3">
            {page > 1 ? (
              <ButtonLink look="secondary" href={textsUrl(home, { ...query, page: page - 1 })}>
                Previous page
              </ButtonLink>
            ) : (
              <span />
            )}
            <span className="text-sm text-muted">
              Page {page} of {pages}
            </span>
            {page < pages ? (
              <ButtonLink look="secondary" href={textsUrl(home, { ...query, page: page + 1 })}>
                Next page
              </ButtonLink>
            ) : (
              <span />
            )}
          </nav>
        )}
      </OwnersOnly>
    </>
  )
}
