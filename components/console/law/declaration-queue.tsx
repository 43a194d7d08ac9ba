import { Notice } from '@/components/ui/notice'
import { declarationFacts } from '@/lib/declarations/declaration-facts'
import { carryOutDeclarationAction, closeDeclarationAction } from '@/lib/console/law/actions'
import type { OpenDeclaration } from '@/lib/console/law/load-declarations'
import { ConsoleForm } from '../form/console-form'
import { SelectField, TextField } from '../form/fields'
import { ConsoleDate } from '../table/console-date'
import { reasonText } from './declaration-texts'

type DeclarationQueueProps = { merchant: { id: string; timeZone: string }; queue: OpenDeclaration[]; now: Date }

/** What waits for the merchant: what was declared, why it waits, and the two ways to go on. */
export function DeclarationQueue({ merchant, queue, now }: DeclarationQueueProps) {
  return (
    <ul className="grid gap-6">
      {queue.map((declaration) => (
        <li key={declaration.id} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
          <h3 className="font-semibold">
            {declaration.kind === 'cancellation' ? 'Cancellation' : 'Withdrawal'} by {declaration.fields.name},{' '}
            {declaration.reference}
          </h3>
          <p className="text-sm text-muted">
            Received <ConsoleDate at={declaration.receivedAt} timeZone={merchant.timeZone} time />, to be decided by{' '}
            <ConsoleDate at={declaration.dueAt} timeZone={merchant.timeZone} time />
          </p>
          {declaration.dueAt <= now && <Notice tone="bad">This should have been decided already.</Notice>}
          <p>{reasonText(declaration.reason)}</p>
          <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
            {declarationFacts(declaration, 'en').map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">{value}</dd>
              </div>
            ))}
          </dl>
          <CarryOut merchant={merchant.id} declaration={declaration} />
          <ConsoleForm
            action={closeDeclarationAction}
            hidden={{ merchant: merchant.id, id: declaration.id }}
            submit="Close"
            label={`Close ${declaration.reference}`}
            pending="Closing…"
            look="secondary"
          >
            <TextField name="note" label="Close it without cancelling here, because" />
          </ConsoleForm>
        </li>
      ))}
    </ul>
  )
}

function CarryOut({ merchant, declaration }: { merchant: string; declaration: OpenDeclaration }) {
  const { id, candidates, reference, subscriptionId } = declaration
  if (candidates.length === 0)
    return <p className="text-sm text-muted">Nobody with this e-mail address has a contract that could be cancelled.</p>
  return (
    <ConsoleForm
      action={carryOutDeclarationAction}
      hidden={{ merchant, id }}
      submit="Cancel this contract"
      label={`Cancel the contract of ${reference}`}
      pending="Cancelling…"
    >
      <SelectField
        name="subscription"
        label="Contract"
        defaultValue={subscriptionId ?? candidates[0]?.subscriptionId ?? ''}
        choices={candidates.map((candidate) => ({
          value: candidate.subscriptionId,
          text: [candidate.planNames.join(' + '), candidate.customerName, candidate.subscriptionId]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </ConsoleForm>
  )
}
