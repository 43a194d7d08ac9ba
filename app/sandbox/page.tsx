import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { Button } from '@/components/ui/button'
import { env } from '@/lib/env'
import { scenarios } from '@/sandbox/scenarios'

/** QA's way into any situation: a button makes a new customer in it and opens the portal in a tab of its own. */
export default async function SandboxPage() {
  await connection()
  const { mode, STRIPE_API_BASE } = env()
  if (mode !== 'sandbox') notFound()
  return (
    <main className="mx-auto max-w-5xl px-4 py-10 sm:px-8">
      <h1 className="text-2xl font-semibold">Sandbox</h1>
      <p className="mt-2 max-w-prose text-muted">
        Each button makes a new customer in that situation, by Stripe’s API on a test clock, and opens the portal in a new
        tab. The stand-in for Stripe answers at <code>{STRIPE_API_BASE}</code>.
      </p>
      <form method="post" action="/sandbox/open" target="_blank" className="mt-6">
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {Object.keys(scenarios).map((name) => (
            <li key={name}>
              <Button name="scenario" value={name} className="w-full">{titleOf(name)}</Button>
            </li>
          ))}
        </ul>
      </form>
      <p className="mt-6 max-w-prose text-sm text-muted">
        From a test suite: <code>POST /sandbox/scenarios/NAME</code> answers the customer’s ids and portal URL as JSON.
      </p>
    </main>
  )
}

function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
