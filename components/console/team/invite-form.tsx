import { inviteMemberAction } from '@/lib/console/team/actions'
import { ConsoleForm } from '../form/console-form'
import { SelectField, TextField } from '../form/fields'

const roleChoices = [
  { value: 'member', text: 'Member' },
  { value: 'owner', text: 'Owner' },
] as const

export function InviteForm({ merchant }: { merchant: string }) {
  return (
    <ConsoleForm
      action={inviteMemberAction}
      hidden={{ merchant }}
      submit="Invite"
      shown="Link to sign in"
      className="grid gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextField name="email" label="E-mail" inputMode="email" autoComplete="off" required />
        <SelectField name="role" label="Role" choices={roleChoices} defaultValue="member" />
      </div>
    </ConsoleForm>
  )
}
