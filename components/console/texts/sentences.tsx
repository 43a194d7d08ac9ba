import { Notice } from '@/components/ui/notice'
import type { Direction } from '@/lib/i18n/direction-of'
import type { Language } from '@/lib/i18n/locales'
import type { SampleSentence } from '@/lib/preview/sample-sentences'

type SentencesProps = {
  sentences: SampleSentence[]
  /** why what is typed cannot be saved yet */
  fault: string | null
  language: Language
  direction: Direction
}

/** A text with sample values, as customers would read it. */
export function Sentences({ sentences, fault, language, direction }: SentencesProps) {
  return (
    <section aria-label="What customers would read">
      <h2 className="mb-2 text-sm font-semibold text-muted">What customers would read</h2>
      {fault ? (
        <Notice tone="warn">{fault}</Notice>
      ) : (
        <ul className="grid gap-2">
          {sentences.map(({ count, text }) => (
            <li key={text} className="rounded-lg bg-sunken px-3 py-2 text-sm wrap-anywhere">
              {count !== null && sentences.length > 1 && <span className="text-muted">For {count}: </span>}
              <bdi lang={language} dir={direction}>
                {text}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
