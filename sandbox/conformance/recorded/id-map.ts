/** An id as Stripe makes them: `cus_TL2wOKapdYV2oF`, `cs_test_a1…`, `pi_…`. */
const id = /^[a-z]{2,10}_(test_|live_)?[A-Za-z0-9]{14,}$/

export function isId(text: string): boolean {
  return id.test(text)
}

/** Maps recorded ids to ours and back. A pair is tied when it is first seen. */
export class IdMap {
  private readonly ours = new Map<string, string>()
  private readonly recorded = new Map<string, string>()

  /**
   * Ties the two ids if neither was seen before, and answers whether they stand for each other. A recorded id may be
   * cut to 25 characters, as Stripe does in what it tells banks.
   */
  ties(recorded: string, ours: string): boolean {
    const known = this.ours.get(recorded)
    const taken = this.recorded.get(ours)
    if (known !== undefined) return known === ours
    if (taken !== undefined) return recorded.length === 25 && taken.startsWith(recorded)
    this.ours.set(recorded, ours)
    this.recorded.set(ours, recorded)
    return true
  }

  knows(recorded: string): boolean {
    return this.ours.has(recorded)
  }

  /** Replaces the recorded ids in a path or form by ours. An unknown id stays as it is. */
  translate(text: string): string {
    return text.replace(/[a-z]{2,10}_(?:test_)?[A-Za-z0-9]{14,}/g, (found) => this.ours.get(found) ?? found)
  }
}
