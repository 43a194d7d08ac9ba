import { env } from '@/lib/env'

/** For how many days a link that the console shows may work: the longest is a setting, and none works for ever. */
export function shownLinkDays(longest = env().SHOWN_LINK_DAYS): number[] {
  return [...new Set([1, 7, 30, longest])].filter((days) => days <= longest).sort((one, other) => one - other)
}
