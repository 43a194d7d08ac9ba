import type { FailureNotice } from '@/lib/delivery/failure-notice'

let carried: FailureNotice | null = null

/** Keeps the texts that a page has in its language, for the document that replaces it if its layout fails. */
export function carryNotice(notice: FailureNotice | null): void {
  carried = notice
}

/** The texts of the page that was here before, or null. */
export function carriedNotice(): FailureNotice | null {
  return carried
}
