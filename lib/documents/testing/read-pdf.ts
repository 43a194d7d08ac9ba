import { extractText, getDocumentProxy } from 'unpdf'

/** A PDF's text, page by page and as a whole, with plain spaces. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: string[] }> {
  // A copy, since the reader takes its input away.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  const pages = text.map((page) => page.replaceAll('\u00a0', ' '))
  return { text: pages.join('\n'), pages }
}
