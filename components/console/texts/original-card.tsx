import { Card } from '@/components/ui/card'
import type { TextPage } from '@/lib/console/texts/load-text'
import { directionOf } from '@/lib/i18n/direction-of'
import { localeNames } from '@/lib/i18n/locales'

type OriginalCardProps = {
  page: TextPage
  /** each placeholder with what it stands for and a sample */
  placeholders: { name: string; text: string; sample: string }[]
}

/** The release's text, with what its placeholders stand for; both originals, where it has changed since. */
export function OriginalCard({ page, placeholders }: OriginalCardProps) {
  const { language, original, english, own } = page
  const changed = own && own.source !== original
  return (
    <Card id="original" title="The original">
      <dl className="grid gap-4 text-sm">
        {original !== null && <Text term={changed ? 'Now' : localeNames[language]} text={original} page={page} />}
        {changed && <Text term="When your text was written" text={own.source} page={page} />}
        {english !== null && (
          <div>
            <dt className="text-muted">English</dt>
            <dd lang="en" className="wrap-anywhere">
              {english}
            </dd>
          </div>
        )}
        {placeholders.map(({ name, text, sample }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd className="text-muted">
              {text}
              {sample && (
                <>
                  , here{' '}
                  <bdi lang={language} className="text-ink">
                    {sample}
                  </bdi>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Text({ term, text, page: { language } }: { term: string; text: string; page: TextPage }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd lang={language} dir={directionOf(language)} className="font-medium wrap-anywhere">
        {text}
      </dd>
    </div>
  )
}
