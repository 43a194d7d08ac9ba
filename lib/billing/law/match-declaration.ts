/** A contract of somebody whose e-mail address on file is the one declared. */
export type DeclarationCandidate = {
  customerId: string
  subscriptionId: string
  /** whether it has not ended */
  isLive: boolean
  /** the end of its running period, by the customer's clock */
  periodEndsAt: Date
  customerName: string | null
  planNames: string[]
  invoiceNumbers: string[]
  /** of the cards and accounts that it may be charged to */
  last4s: string[]
}

export type DeclarationMatch =
  | { kind: 'one'; candidate: DeclarationCandidate }
  /** the only contracts that it can mean have ended */
  | { kind: 'ended' }
  | { kind: 'none' }
  | { kind: 'several' }

type Named = { name: string; contract: string }

// From the surest to the least sure. What names one contract by the surer sign is not doubted for the others.
const proofs: ((candidate: DeclarationCandidate, declared: Named) => boolean)[] = [
  ({ invoiceNumbers, subscriptionId }, { contract }) =>
    [...invoiceNumbers, subscriptionId].some((number) => names(contract, number)),
  ({ planNames }, { contract }) => planNames.some((plan) => names(contract, plan)),
  ({ last4s }, { contract }) => last4s.some((digits) => names(contract, digits)),
  ({ customerName }, { name }) => customerName !== null && folded(name) === folded(customerName),
]

/**
 * Which contract a declaration means, of those whose customers have its e-mail address: the one that an invoice's
 * number, the plan, the last four digits or else the name points at. Contracts that have ended count only where there is
 * no other.
 */
export function matchDeclaration(candidates: readonly DeclarationCandidate[], declared: Named): DeclarationMatch {
  const live = candidates.filter(({ isLive }) => isLive)
  for (const proof of proofs) {
    const meant = live.filter((candidate) => proof(candidate, declared))
    const [candidate] = meant
    if (meant.length === 1 && candidate) return { kind: 'one', candidate }
    if (meant.length > 1) return { kind: 'several' }
  }
  if (live.length > 0) return { kind: 'none' }
  return { kind: candidates.some((each) => proofs.some((proof) => proof(each, declared))) ? 'ended' : 'none' }
}

/** Whether a text names something, as a word or words of its own: `1` is not in `INV-10`. */
function names(text: string, named: string): boolean {
  const wanted = folded(named)
  return wanted !== '' && ` ${folded(text)} `.includes(` ${wanted} `)
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
}
