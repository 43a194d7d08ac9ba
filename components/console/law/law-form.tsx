import type { LawCountry, LawSettings } from '@/lib/billing/law/law-settings'
import { countryLaw } from '@/lib/billing/law/country-law'
import { saveLawAction } from '@/lib/console/law/actions'
import { ConsoleForm } from '../form/console-form'
import { CheckField } from '../form/fields'

type LawFormProps = { merchant: string; home: string; country: LawCountry; name: string; settings: LawSettings }

/** The pages that customers of a country find, with their addresses. */
export function LawForm({ merchant, home, country, name, settings }: LawFormProps) {
  const { cancellation, withdrawal } = countryLaw(country)
  const address = (page: string) => `${home}/${page}/${merchant}?country=${country}`
  return (
    <ConsoleForm
      action={saveLawAction}
      hidden={{ merchant, country }}
      submit="Save"
      label={`Save ${name}`}
      pending="Saving…"
    >
      <fieldset className="grid gap-3">
        <legend className="sr-only">{name}</legend>
        <CheckField
          name="pages[]"
          value="cancellation"
          label="Cancel without signing in"
          hint={`${address('cancel')} (${cancellation.source})`}
          defaultChecked={settings.cancellation.enabled}
        />
        <CheckField
          name="pages[]"
          value="withdrawal"
          label="Withdraw without signing in"
          hint={`${address('withdraw')} (${withdrawal.source})`}
          defaultChecked={settings.withdrawal.enabled}
        />
      </fieldset>
    </ConsoleForm>
  )
}
