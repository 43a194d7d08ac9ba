import type { DeclarationField } from '@/lib/billing/law/tables/country-law'

type FormField = {
  name: DeclarationField
  label: string
  hint: string | null
  value: string
  required: boolean
  error: string | null
}

type DeclarationFormProps = {
  hidden: Record<string, string>
  fields: FormField[]
  /** the two ways to cancel, with their words, where they are asked for */
  grounds: { label: string; choices: { value: string; label: string; checked: boolean }[] } | null
  button: string
}

const kinds: Partial<Record<DeclarationField, { type: string; autoComplete?: string; dir?: 'ltr' }>> = {
  name: { type: 'text', autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'email', dir: 'ltr' },
  endsOn: { type: 'date' },
}

/** The form of a declaration. It needs no scripts, and keeps what was typed beside what is wrong with it. */
export function DeclarationForm({ hidden, fields, grounds, button }: DeclarationFormProps) {
  return (
    // The page tells what is missing in the reader's language, which browsers do in their own.
    <form method="post" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) =>
        field.name === 'ground' ? (
          grounds && <Grounds key="ground" {...grounds} />
        ) : (
          <Field key={field.name} {...field} />
        ),
      )}
      <button type="submit" className="problem-button">
        {button}
      </button>
    </form>
  )
}

function Grounds({ label, choices }: NonNullable<DeclarationFormProps['grounds']>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="problem-choice">
          <input type="radio" name="ground" value={choice.value} defaultChecked={choice.checked} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}

function Field({ name, label, hint, value, required, error }: FormField) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id: name,
    name,
    defaultValue: value,
    'aria-required': required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
  }
  return (
    <div className="problem-field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} className="problem-note">
          {hint}
        </p>
      )}
      {name === 'reason' || name === 'postalAddress' ? (
        <textarea {...shared} rows={3} autoComplete={name === 'postalAddress' ? 'street-address' : 'off'} />
      ) : (
        <input {...shared} {...(kinds[name] ?? { type: 'text' })} />
      )}
      {error && (
        <p id={`${name}-error`} className="problem-error">
          {error}
        </p>
      )}
    </div>
  )
}
