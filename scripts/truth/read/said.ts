/** An amount in minor units, as Stripe counts it. */
export type Amount = { minor: number; currency: string }

/** A price of a unit may have more decimals than its currency. */
type UnitAmount = { text: string; currency: string }

export type Interval = { unit: 'day' | 'week' | 'month' | 'year'; count: number }

/** One thing that a page said, as a rule of the reader understood it. */
export type Said<Kind extends string = string> = {
  kind: Kind
  /** the id of the card that it stands on */
  card: string
  sentence: string
  amount?: Amount
  unit?: UnitAmount
  /** YYYY-MM-DD, in the merchant's time zone */
  day?: string
  /** 'HH:MM', where the time is said too */
  time?: string
  count?: number
  size?: number
  rate?: string
  interval?: Interval
  name?: string
  label?: string
}
