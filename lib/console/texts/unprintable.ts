import { isSettable } from '@/lib/documents/renderer/is-settable'

// What invoices, receipts and credit notes say.
const printed = /^(document|common)\.|^portal\.(paymentMethod\.type|subscription\.price)/

/** The letters of a text that the documents in which it is printed have no glyph for. */
export async function unprintable(key: string, text: string): Promise<string[]> {
  if (!printed.test(key) || (await isSettable(text))) return []
  const letters = [...new Set(text)]
  const settable = await Promise.all(letters.map((letter) => isSettable(letter)))
  return letters.filter((_, place) => !settable[place])
}
