'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { followPicker } from './follow-picker'

type LanguagePickerProps = {
  action: string
  /** the page it returns to */
  from: string
  current: { tag: string; name: string }
  choices: { tag: string; name: string }[]
  texts: { label: string; search: string; none: string }
}

/** So few are seen at a glance. */
const few = 7

/**
 * The languages by their own names, in a form, so that it works without JavaScript and a GET changes nothing. It is a
 * client component to save bytes: a server component's elements are sent a second time, as data for React.
 */
export function LanguagePicker({ action, from, current, choices, texts }: LanguagePickerProps) {
  const picker = useRef<HTMLDetailsElement>(null)
  useEffect(() => (picker.current ? followPicker(picker.current) : undefined), [])
  return (
    <details ref={picker} className="group relative shrink-0">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm whitespace-nowrap text-muted hover:text-ink">
        <Icon name="globe" />
        <span className="sr-only">{texts.label}</span>
        <span aria-hidden="true" className="max-sm:hidden">
          {current.name}
        </span>
        <span aria-hidden="true" className="uppercase sm:hidden">
          {current.tag.split('-')[0]}
        </span>
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <form
        method="post"
        action={action}
        className="absolute end-0 z-10 mt-1 w-64 overflow-hidden rounded-xl border border-line bg-surface shadow-lg"
      >
        <input type="hidden" name="from" value={from} />
        {choices.length > few && (
          <>
            <input
              type="search"
              hidden
              aria-label={texts.search}
              placeholder={texts.search}
              autoComplete="off"
              spellCheck={false}
              className="min-h-12 w-full border-b border-line bg-surface px-4.5 -outline-offset-3 placeholder:text-muted"
            />
            <p
              role="status"
              data-none={texts.none}
              className="sr-only text-sm text-muted data-empty:not-sr-only data-empty:px-4.5 data-empty:py-3"
            />
          </>
        )}
        <ul className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-1.5">
          {choices.map(({ tag, name }) => (
            <li key={tag} data-tag={tag}>
              <button
                type="submit"
                name="locale"
                value={tag}
                aria-current={tag === current.tag || undefined}
                className="flex min-h-11 w-full items-center justify-between gap-3 rounded-lg px-3 text-start text-sm -outline-offset-3 hover:bg-sunken aria-[current]:font-semibold"
              >
                <span lang={tag} dir="auto">
                  {name}
                </span>
                {tag === current.tag && <Icon name="check" className="size-4" />}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}
