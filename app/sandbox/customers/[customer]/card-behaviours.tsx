import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/sandbox/empty-or-failed'
import { SelectField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import { switchCard } from '../../actions/switch-card'
import type { CustomerOverview } from '../../read-customer'
import { words } from '../../words'

/** How the bank answers for each saved card and bank account from now on. */
export function CardBehaviours({ customer, account }: { customer: CustomerOverview; account: string | null }) {
  const { methods } = customer
  return (
    <Card id="cards" title="Saved cards and bank accounts">
      {methods.length === 0 && <Empty>Nothing to pay with.</Empty>}
      <ul className="grid gap-4">
        {methods.map(({ id, type, brand, last4, behaves, behaviours }) => (
          <li key={id}>
            <PanelForm
              action={switchCard}
              hidden={{ account: account ?? '', method: id }}
              className="flex flex-wrap items-end gap-3"
            >
              <div className="min-w-0 flex-1">
                {/* A new key where it changed: a field keeps what it showed first. */}
                <SelectField
                  key={behaves}
                  label={last4 ? `${brand ?? words(type)} •••• ${last4}` : words(type)}
                  name="behaves"
                  defaultValue={behaves}
                >
                  {behaviours.map((name) => (
                    <option key={name} value={name}>
                      {words(name)}
                    </option>
                  ))}
                </SelectField>
              </div>
              <Button aria-label={`Switch ${brand ?? words(type)} ${last4 ?? ''}`}>Switch</Button>
            </PanelForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
