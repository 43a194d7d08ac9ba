import type { StoredObject } from './objects'

/** Indexes ids by the value of one field, so that a customer's invoices are found without reading all invoices. */
export class FieldIndex {
  private readonly segments: string[]
  /** A single id is stored directly, because most values have only one and a set costs ten times as much. */
  private readonly idsByValue = new Map<string, string | Set<string>>()

  constructor(path: string) {
    this.segments = path.split('.')
  }

  /** Yields the newest first. */
  ids(value: string): string[] {
    const ids = this.idsByValue.get(value)
    return typeof ids === 'string' ? [ids] : Array.from(ids ?? []).reverse()
  }

  add(object: StoredObject | undefined): void {
    const value = object && this.valueOf(object)
    if (!object || value === undefined) return
    const ids = this.idsByValue.get(value)
    if (ids === undefined) this.idsByValue.set(value, object.id)
    else if (typeof ids === 'string') this.idsByValue.set(value, new Set([ids, object.id]))
    else ids.add(object.id)
  }

  drop(object: StoredObject | undefined): void {
    const value = object && this.valueOf(object)
    if (!object || value === undefined) return
    const ids = this.idsByValue.get(value)
    if (ids === object.id) this.idsByValue.delete(value)
    else if (typeof ids === 'object') ids.delete(object.id)
  }

  move(before: StoredObject, after: StoredObject): void {
    if (this.valueOf(before) === this.valueOf(after)) return
    this.drop(before)
    this.add(after)
  }

  private valueOf(object: StoredObject): string | undefined {
    let value: unknown = object
    for (const segment of this.segments) {
      if (typeof value !== 'object' || value === null) return undefined
      value = (value as Record<string, unknown>)[segment]
    }
    return typeof value === 'string' ? value : undefined
  }
}
