import { createLink } from '@/lib/actions/customer-actions'
import { ConsoleForm } from './console-form'
import { SelectField } from './fields'

const lifetimes = [
  { value: 'standard', text: 'As in the settings' }, { value: '1', text: 'A day' }, { value: '7', text: 'A week' },
  { value: '30', text: '30 days' }, { value: 'never', text: 'Until revoked' },
]

/** Makes a portal link; its URL is shown once. */
export function CreateLinkForm({ merchant, customer }: { merchant: string; customer: string }) {
  return (
    <ConsoleForm action={createLink} hidden={{ merchant, customer }} submit="Make a link" shown="URL of the new link" className="grid gap-3">
      <SelectField name="days" label="Works for" choices={lifetimes} defaultValue="standard" />
    </ConsoleForm>
  )
}
