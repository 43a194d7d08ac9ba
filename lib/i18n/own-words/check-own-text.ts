import type { Language } from '../locales'
import { parseMessage } from './parse-message'
import { findLoss, type Loss } from './find-loss'
import { pluralCategories } from './plural-categories'
import { placesOf, type Place } from './places-of'

export type OwnTextFault =
  | { code: 'empty' | 'markup' | 'invisible' | 'syntax' | 'too_complex' }
  | { code: 'too_long'; limit: number }
  | { code: 'unknown_placeholder' | 'missing_placeholder' | 'other_use'; name: string }
  | { code: 'unknown_case' | 'missing_case'; name: string; option: string }
  | ({ code: 'lost_in_case' } & Loss)

type Checked = { ok: true } | { ok: false; fault: OwnTextFault }

/** As many letters as fit where the original stands, give or take. */
export function longestOwnText(original: string): number {
  return Math.max(120, 3 * original.length)
}

// Markup would be shown as it is written; characters that nobody sees could turn what is read around.
const invisible = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]|(?![\u00ad\u061c\u200c-\u200f])\p{Cf}/gu

/**
 * Whether a merchant's text can stand for the original: it is one line of plain text that ICU reads, with the original's
 * placeholders used in the same way. Whatever the values are, each one that the original says is said, so that no amount
 * and no date is lost, and formatting it never throws.
 */
export function checkOwnText({
  language,
  original,
  text,
}: {
  language: Language
  original: string
  text: string
}): Checked {
  const bad = (fault: OwnTextFault): Checked => ({ ok: false, fault })
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return bad({ code: 'empty' })
  const limit = longestOwnText(original)
  if (text.length > limit) return bad({ code: 'too_long', limit })
  if (/[<>]/.test(text)) return bad({ code: 'markup' })
  if ((text.match(invisible) ?? []).some((character) => !original.includes(character)))
    return bad({ code: 'invisible' })
  const own = read(text, language)
  const given = read(original, language)
  if (!own || !given) return bad({ code: 'syntax' })
  const fault = compare(own, given, language)
  return fault ? bad(fault) : { ok: true }
}

function read(text: string, language: Language): Place[] | null {
  try {
    return placesOf(parseMessage(text, language))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function compare(own: Place[], given: Place[], language: Language): OwnTextFault | null {
  const known = usesOf(given)
  const used = usesOf(own)
  for (const [name, places] of used) {
    const original = known.get(name)
    if (!original) return { code: 'unknown_placeholder', name }
    if (places.some((place) => !original.some((given) => isSameUse(place, given)))) return { code: 'other_use', name }
  }
  for (const [name, places] of known) {
    const kept = used.get(name)
    if (!kept) return { code: 'missing_placeholder', name }
    if (places.some((place) => !kept.some((own) => isSameUse(place, own)))) return { code: 'other_use', name }
  }
  for (const [name, places] of used) {
    const fault = compareCases(name, places, known.get(name) ?? [], language)
    if (fault) return fault
  }
  const loss = findLoss(own, given, language)
  if (loss === 'too_complex') return { code: 'too_complex' }
  return loss && { code: 'lost_in_case', ...loss }
}

/** ICU's offset makes "#" another number, so it belongs to the use. */
const isSameUse = (one: Place, other: Place) => one.kind === other.kind && one.offset === other.offset

/** A fork has the cases of the original, and those besides that the language or a number can have. */
function compareCases(name: string, own: Place[], given: Place[], language: Language): OwnTextFault | null {
  const needed = new Set(given.flatMap((place) => Object.keys(place.options)).filter((key) => !key.startsWith('=')))
  for (const { kind, options } of own) {
    if (kind === 'plain') continue
    const possible =
      kind === 'select' ? [...needed] : [...needed, ...pluralCategories(language, kind === 'selectordinal')]
    const strange = Object.keys(options).find((key) => !possible.includes(key) && !/^=\d{1,9}$/.test(key))
    if (strange) return { code: 'unknown_case', name, option: strange }
    const missing = [...needed].find((key) => !Object.hasOwn(options, key))
    if (missing) return { code: 'missing_case', name, option: missing }
  }
  return null
}

function usesOf(places: Place[]): Map<string, Place[]> {
  const uses = new Map<string, Place[]>()
  const visit = (place: Place) => {
    if (place.kind === 'number') return
    uses.set(place.name, [...(uses.get(place.name) ?? []), place])
    for (const branch of Object.values(place.options)) branch.forEach(visit)
  }
  places.forEach(visit)
  return uses
}
