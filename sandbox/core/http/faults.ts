/** A fault changes how the sandbox answers a call. */
export type FaultKind = 'timeout' | 'reset' | 'rate_limit' | 'error' | 'lose_answer' | 'delay'

export interface Fault {
  id: number
  kind: FaultKind
  /** The HTTP method that the fault applies to; null applies to all. */
  method: string | null
  /** The path may contain `*`, which matches any run of characters: `/v1/invoices/in_1*`. */
  path: string
  /** This many more calls will meet the fault. */
  remaining: number
  /** The delay is in milliseconds and applies to `delay` only. */
  delay: number
}

/** This class holds the faults requested for one universe. */
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

  /** Returns the first fault that matches this call and uses it up once. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.faults.find((each) => (!each.method || each.method === method) && matches(each.path, path))
    if (!fault) return undefined
    fault.remaining -= 1
    if (fault.remaining <= 0) this.faults = this.faults.filter((each) => each !== fault)
    return fault
  }
}

/** Tells whether a text matches a pattern in which `*` stands for any run of characters. */
export function matches(pattern: string, text: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${source}$`).test(text)
}
