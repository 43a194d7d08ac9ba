import { matches } from '../core/http/faults'

/**
 * `refuse` answers 550, no such address. `defer` answers 451, try again later. `timeout` takes the mail and never
 * answers. `reset` cuts the connection before the mail is kept, and `lose_answer` after.
 */
export const mailFaultKinds = ['refuse', 'defer', 'timeout', 'reset', 'lose_answer'] as const

export type MailFaultKind = (typeof mailFaultKinds)[number]

/** These faults answer the recipient's address, before there is a mail. */
const atRecipient: MailFaultKind[] = ['refuse', 'defer']

export interface MailFault {
  kind: MailFaultKind
  /** An address with `*` for any run of characters. */
  to: string
  /** How many more mails are hit. null means all of them until the fault is cleared. */
  remaining: number | null
}

/** The faults that the mails of one universe meet. */
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

  /** Takes the fault that a mail to these addresses meets at this stage and counts it as used. */
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
