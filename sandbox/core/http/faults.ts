/** What happens to a call instead of, or after, its work. */
export type FaultKind = 'timeout' | 'reset' | 'rate_limit' | 'error' | 'lose_answer' | 'delay'

export interface Fault {
  id: number
  kind: FaultKind
  /** GET, POST, DELETE; null for any. */
  method: string | null
  /** A path with `*` for any run of characters: `/v1/invoices/in_1*`. */
  path: string
  /** How many calls are still to be hit. */
  remaining: number
  /** Milliseconds, for `delay`. */
  delay: number
}

/** The faults asked for in one universe. */
export class Faults {
  private faults: Fault[] = []
  private count = 0

  add(fault: Omit<Fault, 'id'>): Fault {
    this.count += 1
    const added = { ...fault, id: this.count }
    this.faults.push(added)
    return added
  }

  list(): Fault[] {
    return this.faults
  }

  clear(): void {
    this.faults = []
  }

  /** The first fault that this call meets, used up once. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.faults.find((each) => (!each.method || each.method === method) && matches(each.path, path))
    if (!fault) return undefined
    fault.remaining -= 1
    if (fault.remaining <= 0) this.faults = this.faults.filter((each) => each !== fault)
    return fault
  }
}

/** Whether a text fits a pattern whose `*` stands for any run of characters. */
export function matches(pattern: string, text: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${source}$`).test(text)
}
