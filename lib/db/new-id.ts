import { randomBytes } from 'node:crypto'

/** A random id of 96 bits with a prefix for its kind: `plink_…`, `bps_…`, `audit_…`. */
export function newId(kind: string): string {
  return `${kind}_${randomBytes(12).toString('base64url').replaceAll('-', 'a').replaceAll('_', 'b')}`
}
