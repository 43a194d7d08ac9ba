import { matches } from '../core/http/faults'

/**
 * `refuse`: 550, such an address does not exist. `defer`: 451, try again later. `timeout`: takes the mail and never
 * answers. `reset`: cuts the connection off before the mail is kept, `lose_answer` after.
 */
export const mailFaultKinds = ['refuse', 'defer', 'timeout', 'reset', 'lose_answer'] as const

export type MailFaultKind = (typeof mailFaultKinds)[number]

/** Those told while the recipient is named, before there is a mail. */
const atRecipient: MailFaultKind[] = ['refuse', 'defer']

export interface MailFault {
  kind: MailFaultKind
  /** An address with `*` for any run of characters. */
  to: string
  /** How many mails are still to be hit; null for all until it is cleared. */
  remaining: number | null
}

/** What happens to the mails of one universe. */
export class MailFaults {
  private faults: MailFault[] = []

  add(fault: MailFault): void {
    this.faults.push(fault)
  }

  list(): MailFault[] {
    return this.faults
  }

  clear(): void {
    this.faults = []
  }

  /** The fault that a mail to these addresses meets at this point of its way, used up once. */
  take(addresses: string[], stage: 'recipient' | 'message'): MailFaultKind | undefined {
    const fault = this.faults.find(
      ({ kind, to }) =>
        atRecipient.includes(kind) === (stage === 'recipient') &&
        addresses.some((address) => matches(to.toLowerCase(), address.toLowerCase())),
    )
    if (!fault) return undefined
    if (fault.remaining !== null) fault.remaining -= 1
    if (fault.remaining === 0) this.faults = this.faults.filter((each) => each !== fault)
    return fault.kind
  }
}
