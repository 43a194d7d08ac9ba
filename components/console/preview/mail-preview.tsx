'use client'

import { useState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import { localeNames, type Language } from '@/lib/i18n/locales'
import { mailNames, sampleMails, type SampleMailKind } from '@/lib/preview/mail-texts'
import { sendTestMailAction } from '@/lib/preview/test-mail-action'
import { ConsoleForm } from '../form/console-form'
import { useBrandDraft } from './brand-draft'
import { Choice } from './choice'
import { LiveFrame } from './live-frame'

type MailPreviewProps = {
  merchant: string
  locale: Language
  languages: readonly Language[]
  /** the signed-in user, whom a test is sent to */
  to: string
  canSend: boolean
  subjects: Record<SampleMailKind, Record<Language, string>>
}

/**
 * Each mail in each language as a sample customer gets it, with the brand as it is typed, and a test of it to oneself,
 * with the brand as it is saved.
 */
export function MailPreview({ merchant, locale: own, languages, to, canSend, subjects }: MailPreviewProps) {
  const [kind, setKind] = useState<SampleMailKind>('payment_failed')
  const [locale, setLocale] = useState<Language>(own)
  const scripted = useScripted()
  const draft = useBrandDraft()?.draft
  return (
    <div className="grid gap-4">
      {scripted && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice
            label="Mail"
            value={kind}
            onChange={setKind}
            choices={sampleMails.map((value) => ({ value, text: mailNames[value] }))}
          />
          <Choice
            label="Language of the mail"
            value={locale}
            onChange={setLocale}
            choices={languages.map((value) => ({ value, text: localeNames[value] }))}
          />
        </div>
      )}
      <p className="text-sm">
        <span className="text-muted">Subject:</span> <span className="font-semibold">{subjects[kind][locale]}</span>
      </p>
      <LiveFrame
        key={`${kind} ${locale}`}
        src={`/console/${merchant}/settings/mails/${kind}/${locale}${draft ? `?${new URLSearchParams({ draft })}` : ''}`}
        title={`Preview of the mail: ${mailNames[kind]}, ${localeNames[locale]}`}
        theme="system"
        className="h-[34rem] w-full"
      />
      {canSend && (
        <ConsoleForm
          action={sendTestMailAction}
          hidden={{ merchant, kind, locale }}
          submit={`Send a test to ${to}`}
          pending="Sending…"
          look="secondary"
        />
      )}
    </div>
  )
}
