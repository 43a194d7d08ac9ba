'use client'

import { useState } from 'react'
import { useScripted } from '@/components/ui/use-scripted'
import { fieldLook, TextField } from './text-field'

export type AddressTexts = {
  labels: Record<'country' | 'line1' | 'line2' | 'none', string>
  /** what each country calls the parts of an address, by its code; '' for no country */
  parts: Record<string, { part: PlacePart; label: string }[]>
  countries: (readonly [code: string, name: string])[]
}

type PlacePart = 'city' | 'postalCode' | 'state'

type AddressFieldsProps = {
  prefix: 'address' | 'shipping'
  /** what the browser may fill in */
  autoComplete: 'billing' | 'shipping'
  values: Record<string, string>
  texts: AddressTexts
  fault: string | undefined
}

const completed = {
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  state: 'address-level1',
  postalCode: 'postal-code',
}

const all: PlacePart[] = ['city', 'state', 'postalCode']

/**
 * An address with the fields of its country, in that country's order. Without JavaScript the country cannot be followed
 * while it is chosen, so every field is there.
 */
export function AddressFields({ prefix, autoComplete, values, texts, fault }: AddressFieldsProps) {
  const valueOf = (part: string) => values[`${prefix}.${part}`] ?? ''
  const [country, setCountry] = useState(valueOf('country'))
  const scripted = useScripted()
  const known = texts.parts[country] ?? texts.parts[''] ?? []
  const unused = all
    .filter((part) => !known.some((each) => each.part === part))
    .map((part) => ({ part, label: texts.parts['']?.find((each) => each.part === part)?.label ?? part }))
  const id = `details-${prefix}.country`
  const text = (part: keyof typeof completed, label: string, className = '', disabled = false) => (
    <TextField
      key={part}
      name={`${prefix}.${part}`}
      label={label}
      defaultValue={valueOf(part)}
      autoComplete={`${autoComplete} ${completed[part]}`}
      maxLength={500}
      disabled={disabled}
      className={className}
    />
  )
  return (
    <>
      <div className="grid min-w-0 content-start gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {texts.labels.country}
        </label>
        <select
          id={id}
          name={`${prefix}.country`}
          defaultValue={country}
          onChange={(event) => setCountry(event.target.value)}
          autoComplete={`${autoComplete} country`}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          className={fieldLook}
        >
          <option value="">{texts.labels.none}</option>
          {texts.countries.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {fault && (
          <p id={`${id}-fault`} className="text-sm text-pretty text-bad">
            {fault}
          </p>
        )}
      </div>
      {text('line1', texts.labels.line1)}
      {text('line2', texts.labels.line2)}
      <div className="grid gap-4 sm:grid-cols-2">
        {known.map(({ part, label }) => text(part, label))}
        {unused.map(({ part, label }) =>
          valueOf(part) && country === valueOf('country')
            ? text(part, label)
            : text(part, label, 'hidden [@media(scripting:none)]:grid', scripted),
        )}
      </div>
    </>
  )
}
