import { Button } from '@/components/ui/button'
import type { TextFilter, TextsQuery } from '@/lib/console/texts/texts-query'
import { localeNames, locales, type Language } from '@/lib/i18n/locales'
import { partNames } from './part-names'

const box =
  'min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-base font-normal text-ink sm:text-sm'

type TextsFilterProps = { home: string; query: TextsQuery; offered: readonly Language[]; attention: number }

/** Which texts to list. It is a plain GET form, so the result has a URL. */
export function TextsFilter({ home, query: { language, q, part, show }, offered, attention }: TextsFilterProps) {
  const filters: Record<TextFilter, string> = {
    all: 'All texts',
    own: 'In your own words',
    attention: `To look at again (${attention})`,
  }
  return (
    <form action={`${home}/settings/texts`} role="search" className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Labelled text="Language">
        <select name="language" defaultValue={language} className={box}>
          {locales.map((each) => (
            <option key={each} value={each}>
              {localeNames[each]}
              {offered.includes(each) ? '' : ' (not offered)'}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled text="Where">
        <select name="part" defaultValue={part ?? ''} className={box}>
          <option value="">Everywhere</option>
          {Object.entries(partNames)
            .sort(([, one], [, other]) => one.localeCompare(other, 'en'))
            .map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
        </select>
      </Labelled>
      <Labelled text="Show">
        <select name="show" defaultValue={show} className={box}>
          {Object.entries(filters).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <div className="flex items-end gap-2 sm:col-span-full">
        <Labelled text="Words of the text">
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            autoComplete="off"
            placeholder="In the original, in English, in your own words"
            className={box}
          />
        </Labelled>
        <Button look="primary">Search</Button>
      </div>
    </form>
  )
}

function Labelled({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <label className="grid min-w-0 flex-1 content-start gap-1 text-sm font-semibold">
      {text}
      {children}
    </label>
  )
}
