import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** What stands in a spoken text where a value will be. */
export const value = '\ufffc'

export type ParsedMessage = {
  /** as `name` or `name, plural`, sorted */
  placeholders: string[]
  /** the branches of each plural */
  plurals: string[][]
  /** every way in which the message can be said: one text for each branch, with `value` for values */
  spoken: string[]
}

const known = new Map<string, ParsedMessage>()

/** Reads an ICU message, once for all languages that are held against it. Throws where its syntax is wrong. */
export function parseMessage(text: string): ParsedMessage {
  const parsed = known.get(text) ?? parseOnce(text)
  known.set(text, parsed)
  return parsed
}

function parseOnce(text: string): ParsedMessage {
  const placeholders = new Set<string>()
  const plurals: string[][] = []
  const spoken = speak(parse(text))
  return { placeholders: [...placeholders].sort(), plurals, spoken }

  function speak(nodes: MessageFormatElement[]): string[] {
    return nodes.reduce<string[]>((before, node) => join(before, speakOne(node)), [''])
  }

  function speakOne(node: MessageFormatElement): string[] {
    if (node.type === TYPE.literal) return [node.value]
    if (node.type === TYPE.pound) return [value]
    if (node.type === TYPE.argument) {
      placeholders.add(node.value)
      return [value]
    }
    if (node.type !== TYPE.plural && node.type !== TYPE.select)
      throw new SyntaxError('a tag, or a value that the message would format itself')
    placeholders.add(`${node.value}, ${node.type === TYPE.plural ? 'plural' : 'select'}`)
    if (node.type === TYPE.plural) plurals.push(Object.keys(node.options))
    return Object.values(node.options).flatMap((option) => speak(option.value))
  }
}

/** Texts one after the other. Each branch is said once, next to the last one of any other plural. */
function join(before: string[], after: string[]): string[] {
  const [last = ''] = before.slice(-1)
  const [first = ''] = after.slice(-1)
  return after.length === 1
    ? before.map((text) => text + first)
    : [...before.slice(0, -1).map((text) => text + first), ...after.map((text) => last + text)]
}
