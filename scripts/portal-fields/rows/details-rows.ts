import type { FieldRows } from '../field-row'

const notBuilt = { notYet: 'Taken and returned; customers cannot change their details yet.' } as const
const refused = { notYet: 'Refused: customers cannot change their details yet.' } as const

/** Fields about billing details. */
export const detailsRows = {
  configuration: {
    'features.customer_update.enabled': notBuilt,
    'features.customer_update.allowed_updates[]=address|email|name|phone|shipping|tax_id': notBuilt,
  },
  session: {
    'flow.type=customer_update': refused,
    'flow.customer_update': refused,
  },
} satisfies Record<string, FieldRows>
