type ProgressProps = {
  label: string
  /** of `max`; absent while nobody knows how much there is */
  value?: number
  max?: number
}

// A border of its own takes the browser's look away, so its parts are given theirs.
const parts =
  'appearance-none rounded-full bg-line [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-bar]:rounded-full ' +
  '[&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent'

/** How far something is. */
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
