import type { StoredObject } from './objects'

/** Ids by the value of one field, so that a customer's invoices are found without reading everyone's. */
export class FieldIndex {
  private readonly segments: string[]
  private readonly idsByValue = new Map<string, Set<string>>()

  constructor(path: string) {
    this.segments = path.split('.')
  }

  /** Newest first. */
  ids(value: string): string[] {
    return Array.from(this.idsByValue.get(value) ?? []).reverse()
  }

  add(object: StoredObject | undefined): void {
    const value = object && this.valueOf(object)
    if (!object || value === undefined) return
    const ids = this.idsByValue.get(value)
    if (ids) ids.add(object.id)
    else this.idsByValue.set(value, new Set([object.id]))
  }

  drop(object: StoredObject | undefined): void {
    const value = object && this.valueOf(object)
    if (object && value !== undefined) this.idsByValue.get(value)?.delete(object.id)
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
