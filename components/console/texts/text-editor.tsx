'use client'

import type { ReactNode } from 'react'
import { saveTextAction } from '@/lib/console/texts/actions'
import type { Direction } from '@/lib/i18n/direction-of'
import type { Language } from '@/lib/i18n/locales'
import type { SampleMailKind } from '@/lib/preview/mail-texts'
import type { SampleSentence } from '@/lib/preview/sample-sentences'
import type { PreviewView } from '@/lib/preview/view-texts'
import { ConsoleForm } from '../form/console-form'
import { TextArea } from '../form/fields'
import { PreviewPane } from '../preview/preview-pane'
import { useDraft } from '../preview/use-draft'
import { MailPane } from './mail-pane'
import { Sentences } from './sentences'

type TextEditorProps = {
  merchant: string
  language: Language
  direction: Direction
  textKey: string
  /** what the field holds at first, and the own text that is saved */
  text: string
  before: string
  limit: number
  draft: string
  sentences: SampleSentence[]
  /** changes where the portal would look different with the same draft */
  version: string
  /** a mail that says this text, or else a state of the portal */
  mail: SampleMailKind | null
  view: PreviewView
  /** it has no placeholders */
  isPlain: boolean
  /** below the form */
  children?: ReactNode
}

/** The form of one text, beside the sentence and the portal or mail as they would be with what is typed. */
export function TextEditor({
  merchant,
  language,
  textKey,
  draft: saved,
  version,
  mail,
  view,
  ...rest
}: TextEditorProps) {
  const { text, before, limit, direction, sentences: savedSentences, isPlain, children } = rest
  const kept: Answer = { draft: saved, sentences: savedSentences, fault: null, before }
  const { follow, ...drafted } = useDraft<Answer>(merchant, kept)
  // What was drafted before a save or a reset is over.
  const { draft, sentences, fault } = drafted.before === before ? drafted : kept
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 content-start gap-5">
        <div onInput={follow}>
          <ConsoleForm
            action={saveTextAction}
            hidden={{ merchant, language, key: textKey, before }}
            submit="Save"
            pending="Saving…"
          >
            <TextArea
              key={before}
              name="text"
              label="Your words"
              lang={language}
              dir={direction}
              rows={Math.min(8, 2 + Math.floor(text.length / 70))}
              defaultValue={text}
              required
              spellCheck
              hint={`At most ${limit} characters.${isPlain ? '' : ' Keep every placeholder in its braces.'}`}
            />
          </ConsoleForm>
        </div>
        <Sentences sentences={sentences} fault={fault} language={language} direction={direction} />
        {children}
      </div>
      {mail ? (
        <MailPane merchant={merchant} draft={draft} version={version} kind={mail} locale={language} />
      ) : (
        <PreviewPane merchant={merchant} draft={draft} version={version} locale={language} first={view} />
      )}
    </div>
  )
}

type Answer = { draft: string; sentences: SampleSentence[]; fault: string | null; before: string }
