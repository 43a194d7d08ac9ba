'use client'

import { useFaultyField, useTypedForm } from '../form/action-form'
import { AddressFields, type AddressTexts } from './address-fields'
import { TaxIdFields, type TaxIdTexts } from './tax-id-fields'
import { fieldLook, TextField } from './text-field'

export type DetailsTexts = {
  labels: Record<string, string>
  faults: Record<string, string>
  emailHint: string
  phoneHint: string
  recipient: string
  recipientPhone: string
  languages: (readonly [locale: string, name: string])[]
  address: AddressTexts
  taxIds: TaxIdTexts | null
}

type DetailsFieldsProps = {
  /** what is on file, or was typed before Stripe refused it, by field */
  values: Record<string, string>
  /** what the form shows, as JSON, so that only what differs from it is changed */
  before: string
  /** the field that Stripe refused */
  faulty: string | null
  editable: readonly string[]
  texts: DetailsTexts
}

/** The fields of the billing details, with what was typed where the form came back. */
export function DetailsFields(props: DetailsFieldsProps) {
  const typed = useTypedForm()
  // A select keeps its first value otherwise, whatever was typed.
  return <Fields key={JSON.stringify(typed)} typed={typed} {...props} />
}

function Fields({
  values,
  before,
  faulty,
  editable,
  texts,
  typed,
}: DetailsFieldsProps & { typed: Record<string, string> }) {
  const cameBackFor = useFaultyField()
  const isBack = Object.keys(typed).length > 0
  const held = isBack ? typed : values
  const wrong = isBack ? cameBackFor : (faulty ?? undefined)
  const faultOf = (field: string) => (wrong === field ? texts.faults[field] : undefined)
  const may = (field: string) => editable.includes(field)
  return (
    <>
      <input type="hidden" name="before" value={held.before ?? before} />
      <input type="hidden" name="agreed" value={held.agreed ?? ''} />
      {may('name') && (
        <TextField
          name="name"
          maxLength={256}
          label={texts.labels.name ?? ''}
          defaultValue={held.name}
          autoComplete="billing name"
          fault={faultOf('name')}
        />
      )}
      {may('email') && (
        <TextField
          name="email"
          maxLength={254}
          type="email"
          label={texts.labels.email ?? ''}
          hint={texts.emailHint}
          defaultValue={held.email}
          autoComplete="email"
          fault={faultOf('email')}
        />
      )}
      {may('phone') && (
        <TextField
          name="phone"
          maxLength={20}
          type="tel"
          label={texts.labels.phone ?? ''}
          hint={texts.phoneHint}
          defaultValue={held.phone}
          autoComplete="billing tel"
          fault={faultOf('phone')}
        />
      )}
      {may('address') && (
        <fieldset className="grid gap-4">
          <legend className="mb-3 text-lg font-semibold">{texts.labels.address}</legend>
          <AddressFields
            prefix="address"
            autoComplete="billing"
            values={held}
            texts={texts.address}
            fault={faultOf('address')}
          />
        </fieldset>
      )}
      {may('shipping') && (
        <fieldset className="grid gap-4">
          <legend className="mb-3 text-lg font-semibold">{texts.labels.shipping}</legend>
          <TextField
            name="shipping.name"
            maxLength={256}
            label={texts.recipient}
            defaultValue={held['shipping.name']}
            autoComplete="shipping name"
          />
          <AddressFields
            prefix="shipping"
            autoComplete="shipping"
            values={held}
            texts={texts.address}
            fault={faultOf('shipping')}
          />
          <TextField
            name="shipping.phone"
            maxLength={20}
            type="tel"
            label={texts.recipientPhone}
            defaultValue={held['shipping.phone']}
            autoComplete="shipping tel"
          />
        </fieldset>
      )}
      {texts.taxIds && <TaxIdFields values={held} texts={texts.taxIds} fault={faultOf('tax_id')} />}
      {may('preferred_locales') && (
        <div className="grid gap-1">
          <label htmlFor="details-language" className="text-sm font-medium">
            {texts.labels.preferred_locales}
          </label>
          <select id="details-language" name="language" defaultValue={held.language} className={fieldLook}>
            {texts.languages.map(([locale, name]) => (
              <option key={locale} value={locale}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
