'use client'

import { useState, type FormEvent } from 'react'
import { saveBrandAction } from '@/lib/console/settings/actions'
import { locales, localeNames, type Language } from '@/lib/i18n/locales'
import { ConsoleForm } from '../form/console-form'
import { CheckField, SelectField, TextField } from '../form/fields'
import { PreviewedForm } from '../preview/previewed-form'
import { ColorField } from './color-field'

type BrandFormProps = {
  merchant: string
  brand: {
    name: string
    headline: string
    brandColor: string
    supportEmail: string
    supportUrl: string
    termsUrl: string
    privacyUrl: string
    defaultLocale: Language
    /** those offered; all where there is none */
    locales: readonly string[]
    timeZone: string
  }
  /** for the preview: what is saved, and which logo */
  draft: string
  logo: string
  timeZones: string[]
  /** those offered, to look at */
  languages: readonly Language[]
}

/** What customers see of the merchant, beside the portal as it would look. */
export function BrandForm({ merchant, brand, timeZones, draft, logo, languages }: BrandFormProps) {
  const [color, setColor] = useState(brand.brandColor)
  const follow = (event: FormEvent<HTMLElement>) => {
    const { name, value } = event.target as HTMLInputElement
    if (name === 'brandColor') setColor(value)
  }
  return (
    <PreviewedForm merchant={merchant} draft={draft} version={logo} locale={brand.defaultLocale} languages={languages}>
      <div onInput={follow}>
        <ConsoleForm action={saveBrandAction} hidden={{ merchant }} submit="Save" pending="Saving…">
          <TextField name="name" label="Name" defaultValue={brand.name} required maxLength={200} />
          <ColorField defaultValue={brand.brandColor} typed={color} />
          <TextField
            name="headline"
            label="Headline"
            defaultValue={brand.headline}
            maxLength={200}
            hint="One line above the subscription."
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="supportEmail" label="Support e-mail" defaultValue={brand.supportEmail} inputMode="email" />
            <TextField
              name="supportUrl"
              label="Help page"
              defaultValue={brand.supportUrl}
              inputMode="url"
              placeholder="https://"
            />
            <TextField
              name="termsUrl"
              label="Terms of service"
              defaultValue={brand.termsUrl}
              inputMode="url"
              placeholder="https://"
            />
            <TextField
              name="privacyUrl"
              label="Privacy policy"
              defaultValue={brand.privacyUrl}
              inputMode="url"
              placeholder="https://"
            />
            <SelectField
              name="defaultLocale"
              label="Language"
              defaultValue={brand.defaultLocale}
              choices={locales.map((value) => ({ value, text: localeNames[value] }))}
              hint="Used when a customer’s language isn’t known."
            />
            <SelectField
              name="timeZone"
              label="Time zone"
              defaultValue={brand.timeZone}
              choices={timeZones.map((value) => ({ value, text: value.replaceAll('_', ' ') }))}
              hint="Used for every date that customers see."
            />
          </div>
          <fieldset>
            <legend className="text-sm font-semibold">Languages to choose from</legend>
            <p className="mt-1 text-sm text-muted">
              Tick none to offer all of them, those of later releases too. The language above is always offered.
            </p>
            <div className="mt-2 grid gap-x-5 sm:grid-cols-2">
              {locales.map((value) => (
                <CheckField
                  key={value}
                  name="locales[]"
                  value={value}
                  label={localeNames[value]}
                  lang={value}
                  defaultChecked={brand.locales.includes(value)}
                />
              ))}
            </div>
          </fieldset>
        </ConsoleForm>
      </div>
    </PreviewedForm>
  )
}
