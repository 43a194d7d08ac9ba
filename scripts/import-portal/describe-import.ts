import type { ImportedPortal } from '../../lib/merchant/portal-import/import-portal'
import type { PortalDifference } from '../../lib/merchant/portal-import/portal-differences'
import type { StripePortal } from '../../lib/stripe/fetch/fetch-portal-configurations'

const outcomes: Record<ImportedPortal['outcome'], string> = {
  added: 'imported',
  unchanged: 'was imported before, and is the same',
  replaced: 'replaced by what Stripe has',
  kept: 'was changed here, and is kept',
}

/** What became of one configuration, with a table of what is different here. */
export function describeImport(
  { id, name, isDefault }: Pick<StripePortal, 'id' | 'name' | 'isDefault'>,
  { outcome, changed }: Pick<ImportedPortal, 'outcome' | 'changed'>,
  differences: PortalDifference[],
): string {
  const named = [name, isDefault && 'default'].filter(Boolean).join(', ')
  const what = changed.length > 0 ? ` (${changed.join(', ')})` : ''
  const rows = [
    ['setting', 'at Stripe', 'here'],
    ...differences.map((each) => [each.setting, each.atStripe, each.here]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [
    `${id}${named && ` (${named})`} ${outcomes[outcome]}${what}`,
    ...(differences.length > 0 ? table : ['  nothing is different here']),
  ].join('\n')
}
