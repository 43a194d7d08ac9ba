import type { StoredDeclaration } from '@/lib/declarations/find-declaration'
import { ConsoleDate } from '../table/console-date'
import { Table } from '../table/table'
import { reasonText, statusNames } from './declaration-texts'
import { declarationStatuses } from '@/lib/billing/law/declaration'

type DeclarationListProps = { merchant: { id: string; timeZone: string }; declarations: StoredDeclaration[] }

/** Declarations that need nothing more from the merchant, the newest first. */
export function DeclarationList({ merchant, declarations }: DeclarationListProps) {
  return (
    <Table caption="Other declarations" head={['Reference', 'Received', 'Declared', 'State']} onPhone="stacks">
      {declarations.map(({ id, reference, receivedAt, kind, fields, status, reason, note, customerId }) => {
        const known = declarationStatuses.find((each) => each === status)
        return (
          <tr key={id}>
            <td className="font-mono text-xs">{reference}</td>
            <td data-label="Received">
              <ConsoleDate at={receivedAt} timeZone={merchant.timeZone} time />
            </td>
            <td data-label="Declared">
              {kind === 'cancellation' ? 'Cancellation' : 'Withdrawal'} by{' '}
              {customerId ? (
                <a className="underline underline-offset-4" href={`/console/${merchant.id}/customers/${customerId}`}>
                  {fields.name}
                </a>
              ) : (
                fields.name
              )}
            </td>
            <td data-label="State">
              {known && statusNames[known]}
              {(note ?? reason) && <p className="mt-1 text-xs text-muted">{note ?? reasonText(reason)}</p>}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
