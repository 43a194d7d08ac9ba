import type Stripe from 'stripe'

/**
 * Describes what the API sends for a Stripe type: ids where the SDK also allows the expanded object, and decimals as
 * strings.
 */
export type Stored<T> = unknown extends T
  ? T
  : string extends T
    ? Exclude<T, { object: unknown }>
    : T extends Stripe.Decimal
      ? string
      : T extends readonly (infer Item)[]
        ? Stored<Item>[]
        : T extends object
          ? { [Key in keyof T]: Stored<T[Key]> }
          : T
