import type { ReceiptKind } from '@/lib/billing/tasks/intent-names'
import { translator } from '@/lib/i18n'
import { cancelReceipt } from './cancel/receipt'
import type { ReceiptFacts, ReceiptOutcome } from './engine/receipt-facts'
import { discountReceipt } from './discount/texts'
import { keepReceipt } from './keep/texts'
import { pauseReceipt } from './pause/texts'
import { resubscribeReceipt } from './resubscribe/texts'
import { resumeReceipt } from './resume/texts'
import { updateReceipt } from './update/receipt'

const receipts: Readonly<Record<ReceiptKind, (facts: ReceiptFacts) => ReceiptOutcome>> = {
  cancel: cancelReceipt,
  discount: discountReceipt,
  keep: keepReceipt,
  pause: pauseReceipt,
  resubscribe: resubscribeReceipt,
  resume: resumeReceipt,
  update: updateReceipt,
}

/** What came of what the customer asked for, in the words of its task. */
export function receiptTexts(facts: ReceiptFacts): ReceiptOutcome {
  const { receipt, session } = facts
  const subscription = receipt.mirrored ? facts.subscription : null
  const outcome = receipts[receipt.kind]({ ...facts, subscription })
  if (subscription) return outcome
  return { ...outcome, texts: [...outcome.texts, translator(session.locale, 'receipt')('overviewLater')] }
}
