/**
 * What a field of Stripe's portal does here, and the tests that show it, each as `path/of.test.ts: its name`. `none` says
 * why a field has no effect.
 */
export type FieldRow =
  { effect: string; tests: readonly [string, ...string[]] } | { none: string; tests: readonly [string, ...string[]] }

/** By field as `listFields` names it. Values with the same effect stand in one row: `mode=at_period_end|immediately`. */
export type FieldRows = Readonly<Record<string, FieldRow>>
