import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BillingNames } from '../map/billing-names'

const file = new URL('../../../../shared/stripe-fixtures/fixtures3-2026-07-29.json', import.meta.url)
const objects = existsSync(file) ? objectsIn(JSON.parse(readFileSync(file, 'utf8'))) : null
export const names: BillingNames = {
  taxRates: new Map([['txr_1', { percentage: 22, name: 'IVA' }]]),
  discounts: new Map([['di_1', 'Half off']]),
} as never

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Stripe's JSON as it is, whatever the SDK's types say of it
export type Fixture = Record<string, any>
type Reading = Record<string, (object: Fixture) => unknown>

/** Every object of the file at any depth, by its `object`. */
function objectsIn(value: unknown, found = new Map<string, Fixture[]>()): Map<string, Fixture[]> {
  if (typeof value !== 'object' || value === null) return found
  if ('object' in value && typeof value.object === 'string' && 'id' in value && !('deleted' in value)) {
    found.set(value.object, [...(found.get(value.object) ?? []), value as Fixture])
  }
  for (const part of Object.values(value)) objectsIn(part, found)
  return found
}

export const address = (of: Fixture | null | undefined) => {
  const {
    line1 = null,
    line2 = null,
    city = null,
    state = null,
    postal_code: postalCode = null,
    country = null,
  } = of ?? {}
  const all = { line1, line2, city, state, postalCode, country }
  return Object.values(all).some((part) => part !== null) ? all : null
}
export const taxIds = (ids: Fixture[] | null | undefined) => (ids ?? []).map(({ type, value }) => ({ type, value }))
export const taxes = (all: Fixture[] | null | undefined) =>
  (all ?? []).map((tax) => ({
    amount: tax.amount,
    taxableAmount: tax.taxable_amount,
    rateId: tax.tax_rate_details.tax_rate,
    rate: 22,
    name: 'IVA',
    inclusive: tax.tax_behavior === 'inclusive',
    reason: tax.taxability_reason,
  }))
export const ivaOf = (amount: number) => ({
  amount,
  taxable_amount: 2000,
  tax_behavior: 'exclusive',
  taxability_reason: 'standard_rated',
  tax_rate_details: { tax_rate: 'txr_1' },
})
export const discounts = (all: Fixture[] | null | undefined) =>
  (all ?? []).map(({ amount, discount }) => ({ amount, discountId: discount, name: 'Half off' }))

/**
 * `elsewhere`: how to read the fields of a row that are not Stripe's of the same name. `full`: values for the fields
 * that the official object leaves empty.
 */
export type Kind = { map: (object: never) => Record<string, unknown>; elsewhere?: Reading; full?: Fixture }

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const sameName = (field: string) => (object: Fixture) => object[field === 'createdAt' ? 'created' : snakeCase(field)]

/** A row's value as Stripe writes it, in seconds and numbers. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
  return value
}

function expectEveryField({ map, elsewhere = {} }: Kind, object: Fixture): void {
  const row = map(object as never)
  const expected = Object.keys(row).map((field) => [field, (elsewhere[field] ?? sameName(field))(object) ?? null])
  expect(plain(row)).toEqual(Object.fromEntries(expected))
}

/** Checks that every object of the official fixtures becomes a row that says the same. */
export function checkMappings(kinds: Record<string, Kind>): void {
  describe.skipIf(!objects)("Stripe's own fixtures", () => {
    it.each(Object.entries(kinds))('every %s becomes a row that says the same, field by field', (object, kind) => {
      const fixtures = objects?.get(object) ?? []
      expect(fixtures.length).toBeGreaterThan(0)
      for (const fixture of fixtures) expectEveryField(kind, fixture)
    })

    it.each(Object.entries(kinds).filter(([, { full }]) => full))(
      'and so does %s with values where it is empty',
      (object, kind) => {
        const [fixture] = objects?.get(object) ?? []
        expectEveryField(kind, { ...fixture, ...kind.full })
      },
    )
  })
}

export const customerTaxIds = (ids: Fixture[] | null | undefined) =>
  (ids ?? []).map(({ type, value, verification }) => ({ type, value, verification: verification?.status ?? null }))
