/** A column whose values `sealSecret` made. Everything here is SQL over the table's own columns. */
type SealedColumn = {
  table: string
  column: string
  /** with the merchant, its row */
  id: string
  /** what `sealSecret` got as `place` */
  place: string
  /** whether the value may still be asked for, where `$1` is now */
  needed: string
}

/** Every column that holds sealed secrets. */
export const sealedColumns: SealedColumn[] = [
  {
    table: 'link_secrets',
    column: 'sealed',
    id: 'id',
    place: "merchant_id || ' ' || id",
    needed: 'revoked_at IS NULL AND $1::timestamptz IS NOT NULL',
  },
  {
    table: 'api_requests',
    column: 'answer',
    id: 'key',
    place: "merchant_id || ' ' || key",
    // As long as a repeated call gets its answer.
    needed: "created_at > $1::timestamptz - interval '24 hours'",
  },
  {
    table: 'webhook_endpoints',
    column: 'secret',
    id: 'id',
    place: 'id',
    needed: '$1::timestamptz IS NOT NULL',
  },
  {
    table: 'webhook_endpoints',
    column: 'previous_secret',
    id: 'id',
    place: 'id',
    needed: 'previous_expires_at > $1::timestamptz',
  },
]
