/** An id as Stripe makes them: `cus_TL2wOKapdYV2oF`, `cs_test_a1…`, `pi_…`. */
const id = /^[a-z]{2,10}_(test_|live_)?[A-Za-z0-9]{14,}$/

export function isId(text: string): boolean {
  return id.test(text)
}

/** Which id of ours stands for which recorded one, in both directions, as they are first seen. */
export class IdMap {
  private readonly ours = new Map<string, string>()
  private readonly recorded = new Map<string, string>()

  /**
   * Ties the two where neither was seen before; answers whether they stand for each other. A recorded id may be cut
   * short, as Stripe cut what it told banks to 25 characters.
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

  /** A path or form with the recorded ids replaced by ours; one never seen stays as it is. */
  translate(text: string): string {
    return text.replace(/[a-z]{2,10}_(?:test_)?[A-Za-z0-9]{14,}/g, (found) => this.ours.get(found) ?? found)
  }
}
