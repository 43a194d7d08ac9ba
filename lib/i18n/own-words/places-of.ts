import type { Message } from './parse-message'

/** Where a message takes a value. A plural, an ordinal and a select each have a branch for every case. */
export type Place = {
  /** `number`: the "#" of the plural that it stands in */
  kind: 'plain' | 'number' | 'plural' | 'selectordinal' | 'select' | `format:${string}`
  name: string
  offset: number
  options: Record<string, Place[]>
}

// https://github.com/formatjs/formatjs/blob/main/packages/icu-messageformat-parser/types.ts
const types = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7 } as const

type Element = {
  type: number
  value?: string
  style?: unknown
  offset?: number
  pluralType?: Intl.PluralRuleType
  options?: Record<string, { value: Element[] }>
}

/** The places of a message in their order. Throws a SyntaxError for a tag or a stray brace, which none of our messages has. */
export function placesOf(message: Message): Place[] {
  return read(message.getAst() as Element[], '')
}

function read(elements: Element[], counted: string): Place[] {
  return elements.flatMap((element): Place[] => {
    const { type, value: name = '', options = {}, offset = 0 } = element
    const place = { name, offset, options: {} }
    switch (type) {
      case types.literal:
        // ICU reads a brace that closes nothing as text; a person has mistyped.
        if (name.includes('}')) throw new SyntaxError('A brace belongs to a placeholder')
        return []
      case types.argument:
        return [{ ...place, kind: 'plain' }]
      case types.pound:
        return [{ ...place, kind: 'number', name: counted }]
      case types.number:
      case types.date:
      case types.time:
        return [{ ...place, kind: `format:${type} ${JSON.stringify(element.style ?? null)}` }]
      case types.select:
        return [{ ...place, kind: 'select', options: branches(options, counted) }]
      case types.plural:
        return [
          {
            ...place,
            kind: element.pluralType === 'ordinal' ? 'selectordinal' : 'plural',
            options: branches(options, name),
          },
        ]
      default:
        throw new SyntaxError('A message has no tags')
    }
  })
}

function branches(options: Record<string, { value: Element[] }>, counted: string): Record<string, Place[]> {
  return Object.fromEntries(Object.entries(options).map(([key, { value }]) => [key, read(value, counted)]))
}
