'use client'

import { useId, useState } from 'react'
import { localeNames, locales, type Language } from '@/lib/i18n/locales'
import { previewViewNames, previewViews, type PreviewView } from '@/lib/preview/view-texts'
import { useScripted } from '@/components/ui/use-scripted'
import { Choice } from './choice'
import { LiveFrame } from './live-frame'
import type { Theme } from './paint-theme'

const themes: Record<Theme, string> = { system: 'As in your system', light: 'Light', dark: 'Dark' }

type PreviewPaneProps = {
  merchant: string
  draft: string
  /** changes where the page would look different with the same draft, such as for another logo */
  version: string
  locale: Language
  /** to choose from; all by default */
  languages?: readonly Language[]
  /** the view shown first */
  first?: PreviewView
}

/** The real portal in a frame, in a state, language and theme to choose. */
export function PreviewPane({
  merchant,
  draft,
  version,
  locale: own,
  languages = locales,
  first = 'active',
}: PreviewPaneProps) {
  const [view, setView] = useState<PreviewView>(first)
  const [locale, setLocale] = useState<Language>(own)
  const [theme, setTheme] = useState<Theme>('system')
  const scripted = useScripted()
  const heading = useId()
  const src = `/console/${merchant}/preview/${view}/${locale}/${draft}?${new URLSearchParams({ version })}`
  return (
    <section
      id="preview"
      aria-labelledby={heading}
      className="grid content-start gap-3 xl:sticky xl:top-6 xl:self-start"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={heading} className="text-sm font-semibold text-muted">
          Preview
        </h2>
        <a href={src} target="_blank" className="py-1 text-sm text-accent-text underline-offset-4 hover:underline">
          Open in a new tab
        </a>
      </div>
      {scripted && (
        <div className="grid grid-cols-2 items-end gap-3">
          <Choice
            label="State"
            className="col-span-2"
            value={view}
            onChange={setView}
            choices={previewViews.map((value) => ({ value, text: previewViewNames[value] }))}
          />
          <Choice
            label="Language of the preview"
            value={locale}
            onChange={setLocale}
            choices={languages.map((value) => ({ value, text: localeNames[value] }))}
          />
          <Choice
            label="Theme"
            value={theme}
            onChange={setTheme}
            choices={(Object.keys(themes) as Theme[]).map((value) => ({ value, text: themes[value] }))}
          />
        </div>
      )}
      <LiveFrame
        src={src}
        theme={theme}
        title={`Preview of the portal: ${previewViewNames[view]}, ${localeNames[locale]}`}
        className="h-[40rem] w-full max-w-[26rem] xl:h-[max(30rem,calc(100dvh-17rem))]"
      />
    </section>
  )
}
