import type { PlainForm as Form } from '@/lib/access/problems/access-problem'

/** A form without scripts. What was typed is kept, with the error beside it. */
export function PlainForm({ action, hidden, field, button, note }: Form) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note && <p className="problem-note">{note}</p>}
      {field && (
        <>
          <label htmlFor={field.name}>{field.label}</label>
          <input
            id={field.name}
            name={field.name}
            type="email"
            autoComplete="email"
            inputMode="email"
            required
            maxLength={254}
            defaultValue={field.value}
            aria-invalid={field.error ? true : undefined}
            aria-describedby={field.error ? `${field.name}-error` : undefined}
          />
          {field.error && (
            <p id={`${field.name}-error`} className="problem-error" role="alert">
              {field.error}
            </p>
          )}
        </>
      )}
      <button type="submit">{button}</button>
    </form>
  )
}
