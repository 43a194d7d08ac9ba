import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/sandbox/empty-or-failed'
import { SelectField } from '@/components/sandbox/fields'
import { PanelForm } from '@/components/sandbox/panel-form'
import { switchCard } from '../../actions/switch-card'
import type { CustomerOverview } from '../../read-customer'
import { words } from '../../words'

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
                {/* The key includes the value, because a field keeps its first default. */}
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
