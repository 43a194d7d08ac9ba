import type { Block } from '../page/blocks-of'
import { compileSentences, type Rule } from './compile-sentences'
import type { Language } from './language'
import { readValues } from './read-values'
import type { Said } from './said'

export type Reading = {
  said: Said[]
  /** with an amount, a date or a word of money that no rule understands */
  unread: Block[]
}

const compiled = new Map<Language, Rule[]>()

/** What the blocks of a page say, by the rules of a language. */
export function readBlocks(blocks: readonly Block[], language: Language): Reading {
  const rules = compiled.get(language) ?? compileSentences(language)
  compiled.set(language, rules)
  const reading: Reading = { said: [], unread: [] }
  for (const block of blocks) readBlock(partOf(block, language), language, rules, reading)
  return reading
}

/** A row that names what the rest of it is about is read as of a card of its own. */
function partOf(block: Block, { tasks }: Language): Block {
  const row = Object.entries(tasks.rows).find(([name]) => block.text.startsWith(`${name} | `))
  return row ? { card: row[1], text: block.text.slice(row[0].length + 3) } : block
}

function readBlock({ card, text }: Block, language: Language, rules: Rule[], { said, unread }: Reading): void {
  // The prices of several items are joined by a plus.
  for (let rest = text; rest !== ''; rest = rest.replace(/^\+ /, '')) {
    const found = longest(rest, rules)
    if (!found) {
      if (speaksOfMoney(rest, language)) unread.push({ card, text: rest })
      return
    }
    const sentence = found.match[0]
    if (found.kind) said.push({ kind: found.kind, card, sentence, ...readValues(found.match.groups ?? {}, language) })
    else if (hasValue(sentence, language)) unread.push({ card, text: sentence })
    rest = rest.slice(sentence.length).trimStart()
  }
}

function longest(text: string, rules: Rule[]) {
  let best: { kind: string | null; match: RegExpExecArray } | null = null
  for (const { kind, pattern } of rules) {
    const match = pattern.exec(text)
    if (match && match[0].length > (best?.match[0].length ?? 0)) best = { kind, match }
  }
  return best
}

function speaksOfMoney(text: string, language: Language): boolean {
  return hasValue(text, language) || language.moneyWords.test(text)
}

/** Whether a text has an amount or a date, however it is written. */
function hasValue(text: string, { months }: Language): boolean {
  const amounts = /[$€£¥]|\b(?:USD|EUR|JPY|KWD)\b|\d[.,]\d/
  const dates = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months.join('|')})\\b|\\b20\\d\\d\\b|\\d/\\d`, 'i')
  return amounts.test(text) || dates.test(text)
}
