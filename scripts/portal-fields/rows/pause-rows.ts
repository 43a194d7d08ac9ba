import type { FieldRows } from '../field-row'

const lengths = [
  'app/v1/pauses.integration.test.ts: a configuration takes the lengths of a pause, a month where none is given, and returns them as Stripe does',
  'lib/billing/tasks/pause/pause-lengths.test.ts: offers the shortest first, and each once',
] as const

const leads = [
  'app/v1/pauses.integration.test.ts: a session leads to a pause where the configuration allows it, and only then',
] as const

/** Fields about pausing a subscription. */
export const pauseRows = {
  configuration: {
    'features.subscription_pause.enabled': {
      effect:
        'Customers can pause their subscription, now or from the end of the paid period on, or its payments where Stripe cannot.',
      tests: [
        'lib/tasks/pause/service.integration.test.ts: pauses when the paid period ends, is told of the end, and is resumed and charged by Stripe on its day',
        'lib/tasks/pause/pause.integration.test.ts: skips the renewals of the pause from the end of the paid period on, and charges the one it names',
      ],
    },
    'features.subscription_pause.duration.type=indefinite|interval_options': {
      effect: 'They pause until they resume, or for one of the lengths.',
      tests: [
        'lib/billing/tasks/pause/pause-lengths.test.ts: lasts until it is resumed where the configuration says so',
      ],
    },
    'features.subscription_pause.duration.interval_options[].interval=day|month|week|year': {
      effect: 'The lengths to choose from; those of payments where they are a number of the billing periods.',
      tests: lengths,
    },
    'features.subscription_pause.duration.interval_options[].interval_count': {
      effect: 'Likewise; three years at most.',
      tests: lengths,
    },
  },
  session: {
    'flow.type=subscription_pause': { effect: 'Opens the page of pausing a subscription.', tests: leads },
    'flow.subscription_pause.subscription': { effect: 'The subscription that is paused.', tests: leads },
  },
} satisfies Record<string, FieldRows>
