import { Parser } from 'htmlparser2'

/** A piece of text as a customer meets it: a paragraph, a heading, a row of a table or of sums. */
export type Block = {
  /** the id of the card that it stands on, as `subscription-sub_…` or `invoices`; '' outside of cards */
  card: string
  text: string
}

/** Elements whose text is a block of its own. */
const blockNames = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 li tr div section main article form fieldset legend label summary caption dl ul ol table ' +
    'button a option textarea details header footer nav dt dd'
  ).split(' '),
)
const unseenNames = new Set(['script', 'style', 'template', 'svg', 'head', 'noscript'])

type Frame = {
  name: string
  block: number
  card: string
  hidden: boolean
  /** inside of a row, whose parts together are one block */
  inRow: boolean
}

/**
 * The text of an HTML page in reading order, followed by the labels for screen readers. Folded parts count, hidden ones
 * do not. The parts of a row are joined by " | ".
 */
export function blocksOf(html: string): Block[] {
  const found: { card: string; parts: string[] }[] = [{ card: '', parts: [] }]
  const labels: Block[] = []
  const open: Frame[] = [{ name: '', block: 0, card: '', hidden: false, inRow: false }]
  const top = () => open[open.length - 1] as Frame
  const begin = (card: string) => found.push({ card, parts: [] }) - 1

  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = top()
      const hidden = parent.hidden || unseenNames.has(name) || 'hidden' in attributes || attributes.type === 'hidden'
      const card = name === 'section' ? (attributes['aria-labelledby']?.split(' ')[0] ?? '') : parent.card
      const spread = (name === 'div' || name === 'li') && attributes.class?.includes('justify-between') === true
      const isRow = name === 'tr' || name === 'label' || spread || (parent.name === 'dl' && name === 'div')
      const isPart = parent.inRow
      if (isPart && !hidden && (blockNames.has(name) || name === 'td' || name === 'th' || name === 'span'))
        found[parent.block]?.parts.push('|')
      // The eye finds it on a line of its own.
      else if (name === 'span' && attributes.class?.split(' ').includes('block')) found[parent.block]?.parts.push(' ')
      const own = !isPart && blockNames.has(name)
      open.push({ name, block: own ? begin(card) : parent.block, card, hidden, inRow: isRow || parent.inRow })
      const label = attributes['aria-label']
      if (label && !hidden) labels.push({ card, text: oneLine(label) })
    },
    ontext(text) {
      const { hidden, block } = top()
      if (!hidden) found[block]?.parts.push(text)
    },
    onclosetag() {
      const frame = open.pop()
      const parent = top()
      if (frame && frame.block === parent.block && parent.inRow) found[parent.block]?.parts.push('|')
      // What follows a block inside of its parent is a block again.
      if (frame && frame.block !== parent.block) parent.block = begin(parent.card)
    },
  })
  parser.end(html)
  return [...found.map(({ card, parts }) => ({ card, text: oneLine(parts.join('')) })), ...labels].filter(
    ({ text }) => text !== '',
  )
}

/** With plain spaces, as the eye reads it. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/( ?\|)+ ?/g, ' | ')
    .replace(/^( \|)? | (\| )?$/g, '')
    .trim()
}
