'use client'

import { useFaultyField, useTyped } from '@/components/portal/form/action-form'
import { TextField } from '@/components/portal/details/text-field'

type AddressFieldProps = { label: string; hint: string; fault: string }

/** The field of a further address, with what was typed where the form comes back. */
export function AddressField({ label, hint, fault }: AddressFieldProps) {
  const typed = useTyped('email')
  const isFaulty = useFaultyField() === 'email'
  return (
    <TextField
      name="email"
      label={label}
      hint={hint}
      fault={isFaulty ? fault : undefined}
      type="email"
      autoComplete="off"
      required
      maxLength={254}
      defaultValue={typed}
    />
  )
}
