'use client'

import { useState } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { useScripted } from '@/components/ui/use-scripted'
import { fieldLook, TextField } from './text-field'

export type TaxIdTexts = {
  heading: string
  none: string
  add: string
  another: string
  type: string
  typeNone: string
  value: string
  kinds: (readonly [type: string, name: string])[]
  /** those on file */
  held: { key: string; text: string; remove: string; status: { text: string; tone: Tone } | null }[]
  /** as many as may be typed at once */
  rows: number
}

type TaxIdFieldsProps = { values: Record<string, string>; texts: TaxIdTexts; fault: string | undefined }

/** The tax ids on file, each with what the register said and a box to remove it, and rows for new ones. */
export function TaxIdFields({ values, texts, fault }: TaxIdFieldsProps) {
  const typed = Array.from({ length: texts.rows }, (_, row) => row).filter((row) => values[`taxId.${row}.value`])
  const [rows, setRows] = useState(Math.max(1, ...typed.map((row) => row + 1)))
  const scripted = useScripted()
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-lg font-semibold">{texts.heading}</legend>
      {texts.held.length > 0 ? (
        <ul className="divide-y divide-line">
          {texts.held.map(({ key, text, remove, status }) => (
            <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1 basis-52 font-medium wrap-anywhere">
                <bdi>{text}</bdi>
              </span>
              {status && <Badge tone={status.tone}>{status.text}</Badge>}
              <label className="flex min-h-11 basis-full items-center gap-3 text-sm">
                <input
                  type="checkbox"
                  name={`remove.${key}`}
                  defaultChecked={values[`remove.${key}`] === 'on'}
                  className="size-5 shrink-0 accent-accent"
                />
                {remove}
              </label>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{texts.none}</p>
      )}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid gap-4 sm:grid-cols-2" role="group" aria-label={texts.add}>
          <div className="grid min-w-0 content-start gap-1">
            <label htmlFor={`details-taxId.${row}.type`} className="text-sm font-medium">
              {texts.type}
            </label>
            <select
              id={`details-taxId.${row}.type`}
              name={`taxId.${row}.type`}
              defaultValue={values[`taxId.${row}.type`] ?? ''}
              className={fieldLook}
            >
              <option value="">{texts.typeNone}</option>
              {texts.kinds.map(([type, name]) => (
                <option key={type} value={type}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <TextField
            name={`taxId.${row}.value`}
            label={texts.value}
            defaultValue={values[`taxId.${row}.value`]}
            maxLength={60}
            dir="ltr"
            autoComplete="off"
            fault={row === rows - 1 ? fault : undefined}
          />
        </div>
      ))}
      {scripted && rows < texts.rows && (
        <div>
          <Button type="button" look="quiet" className="-ms-4" onClick={() => setRows(rows + 1)}>
            {texts.another}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
