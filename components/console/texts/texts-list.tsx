import type { TextRow } from '@/lib/console/texts/load-texts'
import type { TextsQuery } from '@/lib/console/texts/texts-query'
import { directionOf } from '@/lib/i18n/direction-of'
import { TextState } from './text-state'
import { textUrl } from './texts-url'

type TextsListProps = { home: string; query: TextsQuery; rows: TextRow[] }

/** Texts of one language, each a link to its page: the merchant's own words first, then the original and its English. */
export function TextsList({ home, query: { language }, rows }: TextsListProps) {
  const dir = directionOf(language)
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {rows.map(({ key, original, english, own }) => (
        <li key={key} className="grid gap-1 px-4 py-3">
          <a
            href={textUrl(home, language, key)}
            lang={language}
            dir={dir}
            className="inline-flex min-h-6 items-center text-sm font-semibold wrap-anywhere text-accent-text underline-offset-4 hover:underline"
          >
            {own?.text ?? original}
          </a>
          {own && original !== null && (
            <p lang={language} dir={dir} className="text-sm wrap-anywhere text-muted">
              {original}
            </p>
          )}
          {english !== null && (
            <p lang="en" className="text-sm wrap-anywhere text-muted">
              {english}
            </p>
          )}
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <code className="text-xs wrap-anywhere text-muted">{key}</code>
            {own && <TextState state={own.state} />}
          </p>
        </li>
      ))}
    </ul>
  )
}
