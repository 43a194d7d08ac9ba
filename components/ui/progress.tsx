type ProgressProps = {
  label: string
  /** out of `max`; absent while the total is unknown */
  value?: number
  max?: number
}

// A border removes the browser's look, so the parts need styles of their own.
const parts =
  'appearance-none rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-bar]:rounded-full ' +
  '[&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent'

export function Progress({ label, value, max = 1 }: ProgressProps) {
  return (
    <progress
      aria-label={label}
      className={`block h-2 w-full overflow-hidden ${parts}`}
      max={max}
      {...(value !== undefined && { value })}
    />
  )
}
