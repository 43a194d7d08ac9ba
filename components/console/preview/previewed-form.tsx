'use client'

import { useEffect, type ReactNode } from 'react'
import { locales, type Language } from '@/lib/i18n/locales'
import type { PreviewView } from '@/lib/preview/view-texts'
import { useBrandDraft } from './brand-draft'
import { PreviewPane } from './preview-pane'
import { useDraft } from './use-draft'

type PreviewedFormProps = {
  merchant: string
  /** the draft of what is saved */
  draft: string
  version?: string
  locale: Language
  languages?: readonly Language[]
  first?: PreviewView
  /** one form */
  children: ReactNode
}

/** A form of the settings beside the portal as it would look with what is typed, before it is saved. */
export function PreviewedForm({
  merchant,
  draft: saved,
  version = '',
  locale,
  languages = locales,
  first,
  children,
}: PreviewedFormProps) {
  const { draft, follow } = useDraft(merchant, { draft: saved })
  const tell = useBrandDraft()?.tell
  useEffect(() => tell?.(draft), [tell, draft])
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0" onInput={follow}>
        {children}
      </div>
      <PreviewPane
        merchant={merchant}
        draft={draft}
        version={version}
        locale={locale}
        languages={languages}
        {...(first && { first })}
      />
    </div>
  )
}
