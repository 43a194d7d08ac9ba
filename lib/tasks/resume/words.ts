import type { Receipt } from '@/lib/mirror/load-intent'

/** Where the words for what a resumption did stand in the message namespace `resume`. */
export function resumeWords({ pauses, undoes }: Pick<Receipt, 'pauses' | 'undoes'>) {
  if (undoes) return 'undone'
  return pauses === 'payments' ? 'payments' : 'receipt'
}
