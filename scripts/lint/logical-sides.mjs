const size = String.raw`(?:\d|px\b|auto\b|full\b|screen\b|\[|\()`
const classes = [
  String.raw`(?:m|p|scroll-m|scroll-p)[lr]-${size}`,
  String.raw`(?:left|right)-${size}`,
  String.raw`(?:text|float|clear|bg|object|origin|origin-top|origin-bottom)-(?:left|right)(?![\w-])`,
  String.raw`rounded-(?:[lr]|[tb][lr])(?![\w])`,
  String.raw`border-[lr](?![\w])`,
  String.raw`(?:bg-linear|bg-gradient)-to-(?:[tb]?[lr])(?![\w])`,
  String.raw`translate-x-`,
]
// A class begins after a space or a variant. Variants that say which direction they are for may name a side.
const physicalClass = new RegExp(
  String.raw`(?:^|[\s"'])((?!\S*\b(?:rtl|ltr):)(?:\S+:)?-?(?:${classes.join('|')})\S*)`,
  'u',
)
const physicalStyle =
  /(?:^|[\s;{"'])((?:(?:margin|padding|border|inset)-(?:left|right)|text-align:\s*(?:left|right)\b)\S*)/u

/** The first side in a text of classes or CSS that is the same in every direction of writing; null if there is none. */
export function physicalSide(text) {
  return physicalClass.exec(text)?.[1] ?? physicalStyle.exec(text)?.[1] ?? null
}

/**
 * Refuses classes and styles that name left and right: Arabic and Hebrew begin at the right. `ms-`, `pe-`, `start-`,
 * `text-end` and their like follow the direction.
 */
export const logicalSides = {
  meta: {
    schema: [],
    messages: { physical: '{{side}} is the same side in every language: say start or end (ms-, pe-, text-start, …)' },
  },
  create(context) {
    const check = (node, text) => {
      const side = physicalSide(text)
      if (side) context.report({ node, messageId: 'physical', data: { side } })
    }
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    }
  },
}
