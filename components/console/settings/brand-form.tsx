'use client'

import { useState, type FormEvent } from 'react'
import { saveBrandAction } from '@/lib/console/settings/actions'
import { locales, localeNames } from '@/lib/i18n/locales'
import { brandColors } from '@/lib/merchant/brand-colors'
import { ConsoleForm } from '../form/console-form'
import { SelectField, TextField } from '../form/fields'
import { PortalPreview, type PreviewedBrand } from './portal-preview'

type BrandFormProps = {
  merchant: string
  brand: PreviewedBrand & { supportUrl: string; defaultLocale: string; timeZone: string }
  timeZones: string[]
}

const previewed = ['name', 'headline', 'brandColor', 'supportEmail', 'termsUrl', 'privacyUrl'] as const

/** What customers see of the merchant, with a small preview of the portal that follows every keystroke. */
export function BrandForm({ merchant, brand, timeZones }: BrandFormProps) {
  const [typed, setTyped] = useState<PreviewedBrand>(brand)
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement
    if ((previewed as readonly string[]).includes(name)) setTyped((before) => ({ ...before, [name]: value }))
  }
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]" onInput={follow}>
      <ConsoleForm action={saveBrandAction} hidden={{ merchant }} submit="Save" pending="Saving…">
        <TextField name="name" label="Name" defaultValue={brand.name} required maxLength={200} />
        <TextField
          name="brandColor"
          label="Colour"
          defaultValue={brand.brandColor}
          hint={<ColorHint color={typed.brandColor} />}
          required
          spellCheck={false}
        />
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
            hint="For customers whose language is not known."
          />
          <SelectField
            name="timeZone"
            label="Time zone"
            defaultValue={brand.timeZone}
            choices={timeZones.map((value) => ({ value, text: value.replaceAll('_', ' ') }))}
            hint="For all dates that customers see."
          />
        </div>
      </ConsoleForm>
      <section aria-label="Preview" className="grid content-start gap-3 xl:sticky xl:top-6">
        <p className="text-sm font-semibold text-muted">Preview</p>
        <PortalPreview brand={{ ...typed, logo: brand.logo }} theme="light" />
        <PortalPreview brand={{ ...typed, logo: brand.logo }} theme="dark" />
      </section>
    </div>
  )
}

/** How a colour that is hard to read will be adjusted. */
function ColorHint({ color }: { color: string }) {
  const { light, dark } = brandColors(color)
  const isColor = /^#([\da-f]{3}|[\da-f]{6})$/i.test(color)
  if (!isColor) return <>For example #1d4ed8.</>
  const kept = light.accent.toLowerCase() === color.toLowerCase()
  return (
    <>
      {kept ? 'Unchanged' : `Adjusted to ${light.accent} to be legible`} on light pages, {dark.accent} on dark ones.
    </>
  )
}
