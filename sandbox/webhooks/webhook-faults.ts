import { matches } from '../core/http/faults'

export type WebhookFaultKind = 'drop' | 'delay' | 'duplicate' | 'reorder' | 'hold'

export interface WebhookFault {
  kind: WebhookFaultKind
  /** Event types, with `*` for any run of characters. */
  type: string
  /** How many deliveries are still to be hit; null for all until it is cleared. */
  remaining: number | null
  /** Milliseconds, for `delay`. */
  delay: number
}

/** What happens to the deliveries of one universe's events. */
export class WebhookFaults {
  private faults: WebhookFault[] = []

  add(fault: WebhookFault): void {
    this.faults.push(fault)
  }

  list(): WebhookFault[] {
    return this.faults
  }

  clear(): void {
    this.faults = []
  }

  /** The fault that a delivery of this type meets, used up once; `isLast` when it is spent. */
  take(type: string): { fault: WebhookFault; isLast: boolean } | undefined {
    const fault = this.faults.find((each) => matches(each.type, type))
    if (!fault) return undefined
    if (fault.remaining !== null) fault.remaining -= 1
    const isLast = fault.remaining !== null && fault.remaining <= 0
    if (isLast) this.faults = this.faults.filter((each) => each !== fault)
    return { fault, isLast }
  }
}
