'use client'

import { useRef } from 'react'
import { brandColors } from '@/lib/merchant/brand/brand-colors'
import { contrast, parseHex } from '@/lib/merchant/brand/color'
import { useScripted } from '@/components/ui/use-scripted'
import { TextField } from '../form/fields'

type ColorFieldProps = { defaultValue: string; typed: string }

/** The brand's colour as text and by the browser's picker, with what becomes of it where it would be hard to read. */
export function ColorField({ defaultValue, typed }: ColorFieldProps) {
  const row = useRef<HTMLDivElement>(null)
  const scripted = useScripted()
  const pick = (color: string) => {
    const text = row.current?.querySelector<HTMLInputElement>('input[name=brandColor]')
    if (!text) return
    text.value = color
    text.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div ref={row} className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <TextField
          name="brandColor"
          label="Colour"
          defaultValue={defaultValue}
          hint={<ColorHint color={typed} />}
          required
          spellCheck={false}
        />
      </div>
      {scripted && (
        <input
          type="color"
          aria-label="Pick a colour"
          value={isColor(typed) ? longForm(typed) : longForm(defaultValue)}
          onChange={(event) => pick(event.target.value)}
          className="mt-6 size-11 shrink-0 cursor-pointer rounded-lg border border-line-strong bg-surface p-1"
        />
      )}
    </div>
  )
}

function isColor(text: string): boolean {
  return /^#([\da-f]{3}|[\da-f]{6})$/i.test(text.trim())
}

/** `#rrggbb`, the only form that the picker takes. */
function longForm(color: string): string {
  const digits = color.trim().slice(1).toLowerCase()
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

function ColorHint({ color }: { color: string }) {
  if (!isColor(color)) return <>For example #1d4ed8.</>
  const { light, dark } = brandColors(color.trim())
  return (
    <>
      {told(light, 'light', color)} {told(dark, 'dark', color)} Text needs a contrast of 4.5 to 1.
    </>
  )
}

function told({ accent, onAccent }: { accent: string; onAccent: string }, theme: string, color: string): string {
  const ratio = contrast(parseHex(accent), parseHex(onAccent)).toFixed(1)
  const text = onAccent === '#ffffff' ? 'white' : 'black'
  const kept = accent === longForm(color)
  return `${kept ? 'Unchanged' : `Adjusted to ${accent}`} on ${theme} pages, with ${text} text on buttons (${ratio} to 1).`
}
