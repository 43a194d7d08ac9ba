/** What a customer asks for about a subscription. A receipt tells what came of it. */
export const receiptKinds = ['cancel', 'discount', 'keep', 'pause', 'resubscribe', 'resume', 'update'] as const

/** What a customer asks for about paying. The page of the payment tells what came of it. */
export const paymentKinds = ['choose_payment_method', 'pay', 'remove_payment_method'] as const

/** What a customer asks for about their own details. A page of its own tells what came of it. */
export const detailsKinds = ['details'] as const

export type ReceiptKind = (typeof receiptKinds)[number]
export type IntentKindName = ReceiptKind | (typeof paymentKinds)[number] | (typeof detailsKinds)[number]

/** Earlier releases stored these names. Their rows are still shown, and carried out where they wait. */
const formerNames: Readonly<Record<string, IntentKindName>> = {
  cancel_subscription: 'cancel',
  keep_subscription: 'keep',
  pay_invoice: 'pay',
  resume_subscription: 'resume',
  set_default_payment_method: 'choose_payment_method',
  update_subscription: 'update',
}

/** The kind that a stored name stands for, or null where it is none of ours. */
export function intentKindOf(stored: string): IntentKindName | null {
  if (Object.hasOwn(formerNames, stored)) return formerNames[stored] ?? null
  return [...receiptKinds, ...paymentKinds, ...detailsKinds].find((name) => name === stored) ?? null
}

/** Every name under which intents of a kind may be stored. */
export function storedNames(kind: IntentKindName): string[] {
  return [kind, ...Object.keys(formerNames).filter((former) => formerNames[former] === kind)]
}
