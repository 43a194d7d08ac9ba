import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** A PDF's text, page by page and as a whole, with plain spaces, how far above its page's end it stays, and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  // A copy, since the reader takes its input away.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  const pages = text.map((page) => page.replaceAll('\u00a0', ' '))
  const { info } = await getMeta(document)
  const bottoms = await Promise.all(
    pages.map(async (_, index) => lowestOf(await (await document.getPage(index + 1)).getTextContent())),
  )
  return { text: pages.join('\n'), pages, bottoms, info: info as Record<string, unknown> }
}

/** Points from the page's lower edge to its lowest line of text; negative where that has run off. */
function lowestOf({ items }: { items: object[] }): number {
  return Math.min(
    ...items.flatMap((item) =>
      'transform' in item && 'str' in item && item.str ? [(item.transform as number[])[5] ?? 0] : [],
    ),
  )
}
