import { getDocumentProxy, getMeta } from 'unpdf'

type Item = { str: string; hasEOL: boolean; transform: number[]; width: number; height: number }

/**
 * A PDF's metadata and its text, per page and as a whole, with plain spaces, the distance of each page's lowest line from
 * its end, and the left edge of a text.
 */
export async function readPdf(bytes: Uint8Array) {
  // A copy, because the reader detaches its input.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const items = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items: found } = await (await document.getPage(index + 1)).getTextContent()
      return found.filter((item) => 'str' in item) as Item[]
    }),
  )
  const pages = items.map((page) => textOf(page).replaceAll('\u00a0', ' '))
  const { info } = await getMeta(document)
  const placeOf = (text: string) => items.flat().find(({ str }) => str === text)?.transform[4] ?? Number.NaN
  const bottoms = items.map(lowestOf)
  return { text: pages.join('\n'), pages, bottoms, placeOf, info: info as Record<string, unknown> }
}

/** The reader sees spaces between texts that follow each other rightwards; those that follow leftwards stand apart too. */
function textOf(items: Item[]): string {
  return items
    .map((item, index) => {
      const next = items[index + 1]
      return item.str + (item.hasEOL ? '\n' : next && isLeftAndApart(item, next) ? ' ' : '')
    })
    .join('')
}

function isLeftAndApart(item: Item, next: Item): boolean {
  const gap = (item.transform[4] ?? 0) - ((next.transform[4] ?? 0) + next.width)
  return item.str.trim() !== '' && next.str.trim() !== '' && gap > item.height / 10
}

/** Points from the page's lower edge to its lowest line; negative if that runs off the page. */
function lowestOf(items: Item[]): number {
  return Math.min(...items.flatMap(({ str, transform }) => (str ? [transform[5] ?? 0] : [])))
}
