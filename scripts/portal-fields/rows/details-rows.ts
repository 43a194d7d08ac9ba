import type { FieldRows } from '../field-row'

const details = 'lib/tasks/details/details.integration.test.ts'
const email = 'lib/tasks/details/email.integration.test.ts'
const api = 'app/v1/flows.integration.test.ts'
const allowed = `${details}: changes only what the merchant allows, whatever is sent`
const opened = `${api}: a session leads to the billing details, where the configuration lets them be changed`

/** Fields about billing details. */
export const detailsRows = {
  configuration: {
    'features.customer_update.enabled': {
      effect: 'Whether customers see and change their billing details, and the language of mails and invoices.',
      tests: [`${details}: changes what was typed, once, and says so on the overview and to the merchant`],
    },
    'features.customer_update.allowed_updates[]=address|name|phone|shipping|tax_id': {
      effect: 'What they may change; the rest is shown.',
      tests: [allowed],
    },
    'features.customer_update.allowed_updates[]=email': {
      effect: 'The address, once a link that is mailed to the new one is confirmed.',
      tests: [
        `${email}: counts once the link to the new address is confirmed by its button, once; who reads the old one is told`,
      ],
    },
  },
  session: {
    'flow.type=customer_update': { effect: 'Opens at the billing details.', tests: [opened] },
    'flow.customer_update': { effect: 'Empty, as at Stripe, where that is the flow.', tests: [opened] },
  },
} satisfies Record<string, FieldRows>
