import { openPanel } from './open-panel'
import { Panel } from './panel'
import { scenarioGroups } from './scenario-groups'
import { ScenarioSearch } from './scenario-search'

/** Lists all scenarios. A button creates a customer in one and opens the portal in a new tab. */
export default async function SandboxPage({ searchParams }: PageProps<'/sandbox'>) {
  const { account, param } = await openPanel(searchParams)
  const query = { text: (param('q') ?? '').slice(0, 100), group: groupOf(param('group')) }
  return (
    <Panel
      title="Scenarios"
      current="Scenarios"
      account={account}
      intro="Each card makes a new customer in that situation, by Stripe’s API on a test clock, and opens the portal in a new tab. What was made is under Customers."
    >
      {/* A new key for what was asked, so that the box shows it after going back. */}
      <ScenarioSearch key={`${query.text} ${query.group}`} account={account} query={query} />
      <p className="max-w-prose text-sm text-muted">
        From a test suite: <code>POST /sandbox/scenarios/NAME</code> answers the customer’s ids and portal URL as JSON;{' '}
        <code>?account=acct_…</code> makes it in a universe of its own.
      </p>
    </Panel>
  )
}

function groupOf(asked: string | null): string {
  return scenarioGroups.find(({ title }) => title === asked)?.title ?? ''
}
