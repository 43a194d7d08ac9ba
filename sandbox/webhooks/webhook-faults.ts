import { matches } from '../core/http/faults'

export type WebhookFaultKind = 'drop' | 'delay' | 'duplicate' | 'reorder' | 'hold'

export interface WebhookFault {
  kind: WebhookFaultKind
  /** Event types, with `*` for any run of characters. */
  type: string
  /** How many more deliveries are hit. null means all of them until the fault is cleared. */
  remaining: number | null
  /** Milliseconds, for `delay`. */
  delay: number
}

/** The faults that the deliveries of one universe's events meet. */
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

  /** Takes the fault for a delivery of this type and counts it as used. `isLast` is true when it is used up. */
  take(type: string): { fault: WebhookFault; isLast: boolean } | undefined {
    const fault = this.faults.find((each) => matches(each.type, type))
    if (!fault) return undefined
    if (fault.remaining !== null) fault.remaining -= 1
    const isLast = fault.remaining !== null && fault.remaining <= 0
    if (isLast) this.faults = this.faults.filter((each) => each !== fault)
    return { fault, isLast }
  }
}
