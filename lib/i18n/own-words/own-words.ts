import { languageOf } from '../language-of'
import type { Language, Locale, Tag } from '../locales'
import { tagOf } from '../tag-of'
import { parseMessage, type Message } from './parse-message'

/** A merchant's own texts in one language: 'namespace.dotted.key' → the text as it was typed. */
export type OwnTexts = ReadonlyMap<string, string>

type Words = { texts: OwnTexts; parsed: Map<string, Message>; size: number }

// Characters of all merchants' own texts in memory; parsed, each takes some twenty bytes. Those used longest ago make room.
const room = 2_000_000

const kept = new Map<string, Words>()
let taken = 0

/**
 * A locale with the words of this version, sixteen letters and digits that no other texts have ever had; null if they
 * have to be kept first.
 */
export function withWords(tag: Tag, version: string): Locale | null {
  const worded = `${tag}-x-${version.slice(0, 8)}-${version.slice(8)}` as const
  const name = nameOf(worded)
  const words = kept.get(name)
  if (!words) return null
  kept.delete(name)
  kept.set(name, words)
  return words.texts.size === 0 ? tag : worded
}

/** Keeps the texts of a version in one language, which must have passed `checkOwnText`. */
export function keepWords(language: Language, version: string, texts: OwnTexts): void {
  const name = nameOf(`${language}-x-${version.slice(0, 8)}-${version.slice(8)}`)
  const size = [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, name.length)
  forget(name)
  kept.set(name, { texts, parsed: new Map(), size })
  taken += size
  for (const oldest of kept.keys()) {
    if (taken <= room || oldest === name) break
    forget(oldest)
  }
}

/**
 * A merchant's own text for a key, ready to be formatted; null where the original stands. That is so too where the words
 * have made room for others since the locale was resolved.
 */
export function ownMessage(locale: Locale, namespace: string, key: string): Message | null {
  const words = kept.get(nameOf(locale))
  const name = `${namespace}.${key}`
  const text = words?.texts.get(name)
  if (!words || text === undefined) return null
  const message = words.parsed.get(name) ?? parseMessage(text, languageOf(locale))
  words.parsed.set(name, message)
  return message
}

/** All of a locale's own texts by their keys. */
export function wordsOf(locale: Locale): OwnTexts {
  return kept.get(nameOf(locale))?.texts ?? new Map<string, string>()
}

function nameOf(locale: Locale): string {
  return `${languageOf(locale)}${locale.slice(tagOf(locale).length)}`
}

function forget(name: string): void {
  taken -= kept.get(name)?.size ?? 0
  kept.delete(name)
}
