const day = 86_400

/** Returns the same time of day some banking days later, in Unix seconds. Saturdays and Sundays (UTC) do not count. */
export function businessDaysAfter(start: number, days: number): number {
  let at = start
  for (let left = days; left > 0;) {
    at += day
    if (!isWeekend(at)) left -= 1
  }
  return at
}

function isWeekend(at: number): boolean {
  const weekday = new Date(at * 1000).getUTCDay()
  return weekday === 0 || weekday === 6
}
