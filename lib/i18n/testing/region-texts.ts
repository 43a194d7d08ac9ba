import type { Texts } from './message-files'
import type { Glossary, RegionalGlossary } from './read-glossary'

/** Everything that a region's reader sees: the language's messages with the region's own laid over them. */
export function regionTexts(base: Texts, overlay: Texts): Texts {
  return new Map([...base].map(([key, text]) => [key, overlay.get(key) ?? text]))
}

/**
 * The glossary that a region's messages are judged by. Its terms replace those of the language, and with them it may say
 * what the language never says, such as Canada's "courriel".
 */
export function regionGlossary(base: Glossary, own: RegionalGlossary, overlay: Texts): Glossary {
  const words = [...own.says, ...Object.values(own.terms).flatMap(({ say, stems }) => [say, ...stems])]
  const replaced = Object.keys(own.terms)
  return {
    ...base,
    terms: { ...base.terms, ...own.terms },
    free: { ...without(base.free, replaced), ...own.free },
    same: [...base.same.filter((key) => !overlay.has(key)), ...own.same],
    never: Object.fromEntries(Object.entries(base.never).map(([pattern, why]) => [except(pattern, words), why])),
  }
}

/** A regular expression of the same matches, without those that are one of the words. */
function except(pattern: string, words: readonly string[]): string {
  if (words.length === 0) return pattern
  const spelled = words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  const named = spelled.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  return `(?!(?:${named}))(?:${pattern})`
}

function without<T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
