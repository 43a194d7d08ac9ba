'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/tasks/engine/action-state'
import { ExportProgress, type ProgressTexts } from './export-progress'
import { FailureNotice } from '../form/failure-notice'
import { usePortalForm } from '../form/use-portal-form'

type ExportFormProps = {
  action: FormAction
  hidden: Record<string, string>
  submit: string
  /** how the file is written, chosen beside the button */
  choice?: { name: string; label: string; usual: string; options: { value: string; text: string }[] } | undefined
  /** the address that tells the export's progress */
  progress: string
  texts: ProgressTexts
}

/** A button that downloads an export. With JavaScript it shows the progress. */
export function ExportForm({ action, hidden, submit, choice, progress, texts }: ExportFormProps) {
  const { failure, send } = usePortalForm(action, { button: submit })
  const [followed, follow] = useState('')
  const begin = (event: FormEvent<HTMLFormElement>) => {
    const id = crypto.randomUUID()
    const field = event.currentTarget.elements.namedItem('export') as HTMLInputElement
    field.value = id
    follow(id)
  }
  return (
    <form action={send} onSubmit={begin} className="max-sm:w-full">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="export" defaultValue="" />
      <div className="flex flex-wrap gap-x-2 gap-y-3">
        {choice && (
          <select
            name={choice.name}
            defaultValue={choice.usual}
            aria-label={choice.label}
            className="min-h-11 min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 max-sm:w-full"
          >
            {choice.options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
        <Button look="secondary" className="max-sm:w-full">
          <Icon name="download" />
          {submit}
        </Button>
      </div>
      {failure ? (
        <div className="mt-2">
          <FailureNotice {...failure} />
        </div>
      ) : (
        followed && <ExportProgress key={followed} url={`${progress}?id=${followed}`} texts={texts} />
      )}
    </form>
  )
}
