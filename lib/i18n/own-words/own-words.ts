import { languageOf } from '../language-of'
import type { Language, Locale, Tag } from '../locales'
import { tagOf } from '../tag-of'
import { parseMessage, type Message } from './parse-message'

/** A merchant's own texts in one language: 'namespace.dotted.key' → the text as it was typed. */
export type OwnTexts = ReadonlyMap<string, string>

type Words = { texts: OwnTexts; parsed: Map<string, Message>; size: number }

type Shelf = { kept: Map<string, Words>; taken: number; room: number }

// Room and taken are characters; parsed, each takes some twenty bytes. Those used longest ago make room. What is typed
// into a form has a shelf of its own, so that typing makes no customer read the originals.
const shelves: Record<'saved' | 'drafted', Shelf> = {
  saved: { kept: new Map(), taken: 0, room: 2_000_000 },
  drafted: { kept: new Map(), taken: 0, room: 500_000 },
}

/**
 * A locale with the words of this version, sixteen letters and digits that no other texts have ever had; null if they
 * have to be kept first.
 */
export function withWords(tag: Tag, version: string): Locale | null {
  const worded = `${tag}-x-${version.slice(0, 8)}-${version.slice(8)}` as const
  const name = nameOf(worded)
  const shelf = shelfOf(name)
  const words = shelf?.kept.get(name)
  if (!shelf || !words) return null
  shelf.kept.delete(name)
  shelf.kept.set(name, words)
  return words.texts.size === 0 ? tag : worded
}

/** Keeps the texts of a version in one language, which must have passed `checkOwnText`. */
export function keepWords(
  language: Language,
  version: string,
  texts: OwnTexts,
  place: keyof typeof shelves = 'saved',
): void {
  const shelf = shelves[place]
  const name = nameOf(`${language}-x-${version.slice(0, 8)}-${version.slice(8)}`)
  const size = [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, name.length)
  forget(shelf, name)
  shelf.kept.set(name, { texts, parsed: new Map(), size })
  shelf.taken += size
  for (const oldest of shelf.kept.keys()) {
    if (shelf.taken <= shelf.room || oldest === name) break
    forget(shelf, oldest)
  }
}

/**
 * A merchant's own text for a key, ready to be formatted; null where the original stands. That is so too where the words
 * have made room for others since the locale was resolved.
 */
export function ownMessage(locale: Locale, namespace: string, key: string): Message | null {
  const words = findWords(locale)
  const name = `${namespace}.${key}`
  const text = words?.texts.get(name)
  if (!words || text === undefined) return null
  const message = words.parsed.get(name) ?? parseMessage(text, languageOf(locale))
  words.parsed.set(name, message)
  return message
}

/** All of a locale's own texts by their keys. */
export function wordsOf(locale: Locale): OwnTexts {
  return findWords(locale)?.texts ?? new Map<string, string>()
}

function nameOf(locale: Locale): string {
  return `${languageOf(locale)}${locale.slice(tagOf(locale).length)}`
}

function findWords(locale: Locale): Words | undefined {
  const name = nameOf(locale)
  return shelfOf(name)?.kept.get(name)
}

const shelfOf = (name: string) => Object.values(shelves).find(({ kept }) => kept.has(name))

function forget(shelf: Shelf, name: string): void {
  shelf.taken -= shelf.kept.get(name)?.size ?? 0
  shelf.kept.delete(name)
}
