export function InvoiceExports(_: { session: unknown; filter: unknown; count: number }) { return null }
