'use client'

import { useActionState, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/actions/action-state'
import { ExportProgress, type ProgressTexts } from './export-progress'
import { useAddressOf } from './use-address-of'

type ExportFormProps = {
  action: FormAction
  hidden: Record<string, string>
  submit: string
  /** where the progress of an export is asked for */
  progress: string
  texts: ProgressTexts
}

/** A button that downloads a file made on the way. With JavaScript it says how far the file is. */
export function ExportForm({ action, hidden, submit, progress, texts }: ExportFormProps) {
  const [state, send] = useActionState(action, null)
  useAddressOf(state)
  const [followed, follow] = useState('')
  const begin = (event: FormEvent<HTMLFormElement>) => {
    const id = crypto.randomUUID()
    const field = event.currentTarget.elements.namedItem('export') as HTMLInputElement
    field.value = id
    follow(id)
  }
  return (
    <form action={send} onSubmit={begin} className="max-sm:w-full">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <input type="hidden" name="export" defaultValue="" />
      <Button look="secondary" className="max-sm:w-full">
        <Icon name="download" />
        {submit}
      </Button>
      {state && state.code !== 'load'
        ? <div className="mt-2"><Notice tone="bad" role="alert">{state.message}</Notice></div>
        : followed && <ExportProgress key={followed} url={`${progress}?id=${followed}`} texts={texts} />}
    </form>
  )
}
