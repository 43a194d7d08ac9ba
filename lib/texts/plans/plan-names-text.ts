import type { Locale } from '@/lib/i18n'
import { isolate } from '@/lib/i18n/isolate'
import { joinList } from '@/lib/i18n/punctuation'
import { planNameLines } from './plan-name-lines'

/** An invoice's plans in a line of text, without the names of all where they are many. */
export function planNamesText(names: readonly string[], locale: Locale): string {
  const lines = planNameLines(names, locale)
  return names.length > 2 ? lines.map((line) => isolate(line, locale)).join(' ') : joinList(lines, locale)
}
