type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  choices: { value: Value; text: string }[]
  onChange: (value: Value) => void
  className?: string
}

/** A select that acts at once and is part of no form. */
export function Choice<Value extends string>({ label, value, choices, onChange, className = '' }: ChoiceProps<Value>) {
  return (
    <label className={`grid min-w-0 content-start gap-1 text-sm font-semibold ${className}`}>
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        className="min-h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm font-normal text-ink"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  )
}
