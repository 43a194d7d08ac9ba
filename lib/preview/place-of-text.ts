import { sampleMails, type SampleMailKind } from './mail-texts'
import type { PreviewView } from './view-texts'

/** The sample mail that says a text, by its key; null where none does. */
export function mailOfText(key: string): SampleMailKind | null {
  if (!key.startsWith('email.')) return null
  return sampleMails.find((kind) => key.startsWith(`email.${kind}.`)) ?? 'receipt'
}

/** The state of the portal that says a text best, by its key. */
export function viewOfText(key: string): PreviewView {
  if (key.startsWith('cancel.')) return 'cancel_page'
  return /past_due|unpaid|^pay(ment)?\./i.test(key) ? 'past_due' : 'active'
}
