import { createLinkAction } from '@/lib/console/customers/actions'
import { ConsoleForm } from '../form/console-form'
import { SelectField } from '../form/fields'

type CreateLinkFormProps = { merchant: string; customer: string; /** offered, the longest last */ days: number[] }

const texts: Record<number, string> = { 1: 'A day', 7: 'A week' }

export function CreateLinkForm({ merchant, customer, days }: CreateLinkFormProps) {
  return (
    <ConsoleForm
      action={createLinkAction}
      hidden={{ merchant, customer }}
      submit="Create a link"
      shown="URL of the new link"
      className="grid gap-3"
    >
      <SelectField
        name="days"
        label="Valid for"
        defaultValue="standard"
        choices={[
          { value: 'standard', text: 'The time in the settings' },
          ...days.map((each) => ({ value: String(each), text: texts[each] ?? `${each} days` })),
        ]}
        hint={`At most ${days.at(-1)} days. Whoever opens it can do what the customer can; the audit trail says that it was by a link you made.`}
      />
    </ConsoleForm>
  )
}
