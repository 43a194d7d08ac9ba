import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/**
 * A PDF's metadata and its text, per page and as a whole, with plain spaces, and the distance of each page's lowest
 * line from its end.
 */
export async function readPdf(bytes: Uint8Array) {
  // A copy, because the reader detaches its input.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  const pages = text.map((page) => page.replaceAll('\u00a0', ' '))
  const { info } = await getMeta(document)
  const bottoms = await Promise.all(
    pages.map(async (_, index) => lowestOf(await (await document.getPage(index + 1)).getTextContent())),
  )
  return { text: pages.join('\n'), pages, bottoms, info: info as Record<string, unknown> }
}

/** Points from the page's lower edge to its lowest line; negative if that runs off the page. */
function lowestOf({ items }: { items: object[] }): number {
  return Math.min(
    ...items.flatMap((item) =>
      'transform' in item && 'str' in item && item.str ? [(item.transform as number[])[5] ?? 0] : [],
    ),
  )
}
