import { BaseSequencer } from 'vitest/node'

// Each of these takes longer than a fair share of the run. Vitest knows durations from earlier runs, but in a fresh
// clone it goes by file size.
const slow = [
  'scripts/sync',
  'lib/tasks/engine/payment-faults',
  'scripts/launcher/postgres/embedded-postgres',
  'lib/documents/renderer/set-paper',
  'lib/worker/worker-crash',
  'lib/tasks/engine/faults',
  'lib/sync/histories',
  'lib/sync/customer/sync-customer',
  'lib/tasks/cancel/cancel',
  'lib/sync/runs',
  'lib/sync/kill',
  'lib/sync/two-instances',
  'lib/tasks/engine/portal-events',
].map((name) => `/${name}.integration.test.ts`)

const isSlow = ({ moduleId }) => slow.some((name) => moduleId.endsWith(name))

/** Runs the slowest files first, because one that starts last would run on alone. */
export class SlowFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
