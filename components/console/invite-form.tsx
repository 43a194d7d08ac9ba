'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { inviteMember } from '@/lib/actions/team-actions'
import { ActionNotice, SentForm } from './console-form'
import { CopyBox } from './copy-box'
import { SelectField, TextField } from './fields'
import { roleChoices } from './role-choices'

/** Makes somebody a member. */
export function InviteForm({ merchant }: { merchant: string }) {
  const [state, send, isPending] = useActionState(inviteMember, null)
  return (
    <form action={send} className="grid gap-4">
      <input type="hidden" name="merchant" value={merchant} />
      <ActionNotice state={state} />
      {state?.ok && state.value && <CopyBox label="Link to sign in" text={state.value.link} />}
      <SentForm value={state && !state.ok ? { typed: state.typed, faults: state.fields } : { typed: {}, faults: {} }}>
        <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <TextField name="email" label="E-mail" inputMode="email" autoComplete="off" required />
          <SelectField name="role" label="Role" choices={roleChoices} defaultValue="member" />
        </div>
      </SentForm>
      <div><Button look="primary" disabled={isPending}>Invite</Button></div>
    </form>
  )
}
