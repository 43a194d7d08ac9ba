type ConsoleDateProps = { at: Date | null; timeZone?: string; time?: boolean; none?: string }

export function ConsoleDate({ at, timeZone = 'UTC', time = false, none = '–' }: ConsoleDateProps) {
  if (!at) return <span className="text-muted">{none}</span>
  const text = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
    ...(time && { hour: '2-digit', minute: '2-digit' }),
  }).format(at)
  return (
    <time dateTime={at.toISOString()} title={`${at.toISOString().slice(0, 19)} UTC`}>
      {text}
    </time>
  )
}
