import type { PlainForm as Form } from '@/lib/access/problems/access-problem'

/**
 * A form that needs no scripts. What was typed is kept, with the error beside it. With the script of these pages it
 * counts down where it has to wait, and says when there is no connection.
 */
export function PlainForm({ action, hidden, field, button, note, wait, offline }: Form & { offline: string }) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {field && (
        <>
          <label htmlFor={field.name}>{field.label}</label>
          <input
            id={field.name}
            name={field.name}
            type="email"
            dir="ltr"
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
      {wait && (
        <p className="problem-note" data-wait={wait.seconds} data-counting={wait.counting} data-ready={wait.ready}>
          {wait.told}
        </p>
      )}
      <p role="alert" data-offline={offline} className="problem-error" />
      <button type="submit" className={wait ? 'problem-button problem-second' : 'problem-button'}>
        {button}
      </button>
      {note && <p className="problem-note">{note}</p>}
    </form>
  )
}
