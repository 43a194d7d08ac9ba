import type { FieldRows } from '../field-row'

const notBuilt = { notYet: 'Taken and returned; customers cannot pause yet.' } as const
const refused = { notYet: 'Refused: customers cannot pause yet.' } as const

/** Fields about pausing a subscription. */
export const pauseRows = {
  configuration: {
    'features.subscription_pause.enabled': notBuilt,
    'features.subscription_pause.duration.type=indefinite|interval_options': refused,
    'features.subscription_pause.duration.interval_options[].interval=day|month|week|year': refused,
    'features.subscription_pause.duration.interval_options[].interval_count': refused,
  },
  session: {
    'flow.type=subscription_pause': refused,
    'flow.subscription_pause.subscription': refused,
  },
} satisfies Record<string, FieldRows>
