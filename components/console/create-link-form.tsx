'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { createLink } from '@/lib/actions/customer-actions'
import { ActionNotice } from './console-form'
import { CopyBox } from './copy-box'
import { SelectField } from './fields'

const lifetimes = [
  { value: 'standard', text: 'As in the settings' }, { value: '1', text: 'A day' }, { value: '7', text: 'A week' },
  { value: '30', text: '30 days' }, { value: 'never', text: 'Until revoked' },
]

/** Makes a portal link; its URL is shown once. */
export function CreateLinkForm({ merchant, customer }: { merchant: string; customer: string }) {
  const [state, send, isPending] = useActionState(createLink, null)
  return (
    <form action={send} className="grid gap-3">
      <input type="hidden" name="merchant" value={merchant} />
      <input type="hidden" name="customer" value={customer} />
      <ActionNotice state={state} />
      {state?.ok && <CopyBox label="URL of the new link" text={state.value.url} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-44 flex-1"><SelectField name="days" label="Works for" choices={lifetimes} defaultValue="standard" /></div>
        <Button look="primary" disabled={isPending}>Make a link</Button>
      </div>
    </form>
  )
}
