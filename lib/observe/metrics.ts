import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

// From a page out of the mirror to a rendered archive or a slow answer of Stripe.
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** The process's metrics. Each label has few values: patterns, names and codes, never an id. */
export type Metrics = ReturnType<typeof makeMetrics>

const shared = globalThis as typeof globalThis & { porticoMetrics?: Metrics }

/** Next bundles our modules apart from server.ts, so the metrics are kept on globalThis. */
export function metrics(): Metrics {
  return (shared.porticoMetrics ??= makeMetrics())
}

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name: `portico_${name}`, help, labelNames, registers })
  const timer = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Histogram({ name: `portico_${name}`, help, labelNames, registers, buckets: seconds })
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name: `portico_${name}`, help, labelNames, registers })
  return {
    registry,
    requests: timer('http_request_seconds', 'Requests answered, by route and status', ['method', 'route', 'status']),
    actions: counter('actions_total', 'Forms of customers and the console, by outcome', ['action', 'outcome']),
    jobs: timer('job_seconds', 'Attempts at jobs, by outcome', ['task', 'outcome']),
    stripeCalls: timer('stripe_call_seconds', 'Calls to Stripe, by operation and outcome', ['operation', 'outcome']),
    budgetWaits: timer('stripe_budget_wait_seconds', 'Waits of background calls for the budget of calls', []),
    syncs: timer('sync_seconds', 'Syncs of a customer, by outcome', ['outcome']),
    mails: counter('mails_total', 'Mails handed to the mail server, by outcome', ['outcome']),
    webhooksIn: counter('webhooks_in_total', "Stripe's deliveries, by outcome", ['outcome']),
    webhooksOut: counter('webhooks_out_total', "Deliveries to merchants' endpoints, by outcome", ['outcome']),
    pdfs: timer('pdf_seconds', 'PDFs rendered', ['outcome']),
    queueJobs: gauge('queue_jobs', 'Jobs in the queue', ['state']),
    queueLag: gauge('queue_lag_seconds', 'Age of the oldest job that is due', []),
    inboxLag: gauge('inbox_lag_seconds', "Age of the oldest of Stripe's events that is not handled", []),
    workers: gauge('workers', 'Workers alive, in all processes', []),
    databaseUp: gauge('database_up', 'Whether the database answered this scrape', []),
    build: gauge('build_info', 'The running version', ['version', 'commit']),
  }
}
