import type { Subscription } from '../objects'

type AnchorConfig = NonNullable<Subscription['billing_cycle_anchor_config']>

/** Returns the next time from `now` on that matches the configured day and month. Short months use their last day. */
export function anchorFromConfig(config: AnchorConfig, now: number): number {
  const date = new Date(now * 1000)
  const first = config.month === null ? date.getUTCMonth() : config.month - 1
  const step = config.month === null ? 1 : 12
  for (let month = first; ; month += step) {
    const days = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
    const anchor =
      Date.UTC(
        date.getUTCFullYear(),
        month,
        Math.min(config.day_of_month, days),
        config.hour ?? date.getUTCHours(),
        config.minute ?? date.getUTCMinutes(),
        config.second ?? date.getUTCSeconds(),
      ) / 1000
    if (anchor >= now) return anchor
  }
}
