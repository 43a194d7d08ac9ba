'use client'

import { mailNames, type SampleMailKind } from '@/lib/preview/mail-texts'
import type { Language } from '@/lib/i18n/locales'
import { LiveFrame } from '../preview/live-frame'

type MailPaneProps = { merchant: string; draft: string; version: string; kind: SampleMailKind; locale: Language }

/** The mail that says a text, with what is typed. */
export function MailPane({ merchant, draft, version, kind, locale }: MailPaneProps) {
  const src = `/console/${merchant}/settings/mails/${kind}/${locale}?${new URLSearchParams({ draft, version })}`
  return (
    <section aria-label="Preview" className="grid content-start gap-3 xl:sticky xl:top-6 xl:self-start">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-sm font-semibold text-muted">Preview: {mailNames[kind]}</h2>
        <a href={src} target="_blank" className="py-1 text-sm text-accent-text underline-offset-4 hover:underline">
          Open in a new tab
        </a>
      </div>
      <LiveFrame
        src={src}
        title={`Preview of the mail: ${mailNames[kind]}`}
        theme="system"
        className="h-[34rem] w-full"
      />
    </section>
  )
}
