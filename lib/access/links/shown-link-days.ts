import { env } from '@/lib/env'

/** How many days a link shown in the console is valid. The setting caps it, so none is valid for ever. */
export function shownLinkDays(longest = env().SHOWN_LINK_DAYS): number[] {
  return [...new Set([1, 7, 30, longest])].filter((days) => days <= longest).sort((one, other) => one - other)
}
