import { missingLetters } from '@/lib/documents/renderer/missing-letters'

// What invoices, receipts and credit notes say.
const printed = /^(document|common)\.|^portal\.(paymentMethod\.type|subscription\.price)/

/** The letters of a text that the documents in which it is printed have no glyph for. */
export async function unprintable(key: string, text: string): Promise<string[]> {
  return printed.test(key) ? missingLetters(text) : []
}
