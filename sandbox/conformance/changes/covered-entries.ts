import { portalOperations } from '../portal-operations'
import type { Api } from '../schema'
import type { Entry } from './read-changelog'

/** An entry that touches what the sandbox covers. */
export interface CoveredEntry extends Entry {
  /** the types and members it names that are covered */
  targets: string[]
  /** A short form of the entry, with which its row in CHANGES.md begins. Equal entries have equal short forms. */
  label: string
}

// Covered operations answer these objects, which have no resource of their own.
const answered = ['CreditNoteLineItems', 'CustomerBalanceTransactions', 'Discounts', 'InvoiceLineItems', 'Mandates']

/** The changelog names these differently from the SDK's methods. */
export const sdkNames: Record<string, string> = {
  CreditNotePreviewLinesParams: 'CreditNoteListPreviewLineItemsParams',
  CustomerListCustomerBalanceTransactionsParams: 'CustomerListBalanceTransactionsParams',
  InvoiceLineItemUpdateParams: 'InvoiceUpdateLineItemParams',
}

/** The entries that name a type, a parameter or an event of a covered resource. */
export function coveredEntries(entries: readonly Entry[], { definitions }: Api): CoveredEntry[] {
  const files = new Set([...Object.keys(portalOperations).map((file) => file.replaceAll('/', '.')), ...answered])
  const known = Object.keys(definitions).flatMap((key) => {
    const [file = '', name = ''] = key.split(':')
    return files.has(file) ? [qualified(file, name)] : []
  })
  const types = new Set([...known, ...Object.keys(sdkNames), 'Event'])
  return entries.flatMap((entry) => {
    // An entry about `Event` as a whole is about the SDK's own functions.
    const targets = entry.names.filter((name) => name !== 'Event' && isOf(name, types))
    return targets.length > 0 ? [{ ...entry, targets, label: labelOf(entry, targets) }] : []
  })
}

/** Joins `BillingPortal.Sessions` and `Session` to the changelog's spelling: `BillingPortal.Session`. */
function qualified(file: string, name: string): string {
  const space = file.slice(0, file.lastIndexOf('.') + 1)
  return name.startsWith(space) ? name : `${space}${name}`
}

/** Whether a name is one of the types or of a member below one. */
function isOf(name: string, types: ReadonlySet<string>): boolean {
  const parts = name.split('.')
  return parts.some((_part, index) => types.has(parts.slice(0, index + 1).join('.')))
}

/** Leaves out what is not covered and keeps at most two names of what is. */
function labelOf({ text, names }: Entry, targets: string[]): string {
  const [first = ''] = targets
  const before = text.slice(0, text.indexOf(`\`${first}\``))
  const lead = before.replace(/(`[^`]*`,? ?(and )?)+$/, (list) => (isList(list, names) ? '' : list))
  const shown = targets.slice(0, 2).map((name) => `\`${name}\``)
  const more = targets.length - shown.length
  const tail = text.slice(text.lastIndexOf(`\`${targets.at(-1) ?? ''}\``) + (targets.at(-1)?.length ?? 0) + 2)
  const what = `${shortened(lead)}${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `${what}${tail.startsWith(' to be ') ? tail.replace(/\.$/, '') : ''}`.replaceAll('|', '\\|')
}

/** Whether these names are uncovered targets. Targets begin with a capital letter; additions do not. */
function isList(list: string, names: readonly string[]): boolean {
  return names.filter((name) => list.includes(`\`${name}\``)).every((name) => /^[A-Z]\w*\.|Params$/.test(name))
}

/** Keeps at most four names of additions. */
function shortened(lead: string): string {
  const names = Array.from(lead.matchAll(/`[^`]+`/g), ([name]) => name)
  if (names.length <= 4) return lead
  const [start, end] = [
    lead.indexOf(names[2] ?? ''),
    lead.lastIndexOf(names.at(-1) ?? '') + (names.at(-1)?.length ?? 0),
  ]
  return `${lead.slice(0, start)}${names.length - 2} more${lead.slice(end)}`
}
