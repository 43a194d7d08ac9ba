import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { openPanel } from './open-panel'
import { Panel } from './panel'
import { scenarioGroups } from './scenario-groups'
import { titleOf } from './words'

/** Lists all scenarios. A button creates a customer in one and opens the portal in a new tab. */
export default async function SandboxPage({ searchParams }: PageProps<'/sandbox'>) {
  const { account } = await openPanel(searchParams)
  return (
    <Panel
      title="Scenarios"
      current="Scenarios"
      account={account}
      intro="Each button makes a new customer in that situation, by Stripe’s API on a test clock, and opens the portal in a new tab. What was made is under Customers."
    >
      <form method="post" action="/sandbox/open" target="_blank" className="grid gap-6">
        <input type="hidden" name="account" value={account ?? ''} />
        {scenarioGroups.map(({ title, scenarios }, index) => (
          <Card key={title} id={`group-${index}`} title={title}>
            <ul className="grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
              {Object.entries(scenarios).map(([name, text]) => (
                <li key={name} className="grid content-start gap-1">
                  <button
                    name="scenario"
                    value={name}
                    aria-describedby={`about-${name}`}
                    className={buttonClass('secondary', 'w-full')}
                  >
                    {titleOf(name)}
                  </button>
                  <p id={`about-${name}`} className="text-xs text-muted">
                    {text}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </form>
      <p className="max-w-prose text-sm text-muted">
        From a test suite: <code>POST /sandbox/scenarios/NAME</code> answers the customer’s ids and portal URL as JSON;{' '}
        <code>?account=acct_…</code> makes it in a universe of its own.
      </p>
    </Panel>
  )
}
