import { Card } from '@/components/ui/card'
import { saveReasonAction } from '@/lib/console/settings/reason-action'
import type { LoadedConfiguration } from '@/lib/console/settings/load-configuration'
import { localeNames, locales } from '@/lib/i18n/locales'
import { ConsoleForm } from '../form/console-form'
import { TextField } from '../form/fields'

type OwnReasonTextsProps = Pick<LoadedConfiguration, 'ownReasons'> & { merchant: string }

/** What each of the merchant's own reasons for cancelling is called in the portal's languages. */
export function OwnReasonTexts({ merchant, ownReasons: { reasons } }: OwnReasonTextsProps) {
  const offered = reasons.filter(({ active }) => active)
  if (offered.length === 0) return null
  return (
    <Card id="own-reasons" title="Your own reasons in other languages">
      <p className="mb-4 max-w-prose text-sm text-muted">
        They hold for every configuration. A language that is left empty shows the text that the reason has at Stripe.
      </p>
      <div className="grid gap-6">
        {offered.map(({ id, description, translations }) => (
          <fieldset key={id} className="min-w-0 border-t border-line pt-4 first:border-t-0 first:pt-0">
            <legend className="float-start mb-3 font-semibold">{description}</legend>
            <ConsoleForm
              action={saveReasonAction}
              hidden={{ merchant, id }}
              submit="Save"
              look="secondary"
              className="clear-both grid gap-3 sm:grid-cols-2"
            >
              {locales.map((locale) => (
                <TextField
                  key={locale}
                  name={locale}
                  label={localeNames[locale]}
                  lang={locale}
                  defaultValue={translations[locale] ?? ''}
                  placeholder={description}
                  maxLength={100}
                />
              ))}
            </ConsoleForm>
          </fieldset>
        ))}
      </div>
    </Card>
  )
}
