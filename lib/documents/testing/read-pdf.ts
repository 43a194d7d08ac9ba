import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** A PDF's text, page by page and as a whole, with plain spaces, and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  // A copy, since the reader takes its input away.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  const pages = text.map((page) => page.replaceAll('\u00a0', ' '))
  const { info } = await getMeta(document)
  return { text: pages.join('\n'), pages, info: info as Record<string, unknown> }
}
