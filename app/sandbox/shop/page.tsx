import { headers } from 'next/headers'
import { ShopEvents } from '@/components/sandbox/shop-events'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { findCustomers } from '../find-customers'
import { openPanel } from '../open-panel'

const modes = [
  ['dialog', 'Manage subscription', 'In a dialog over this page'],
  ['tab', 'Manage in a new tab', 'Keeps this page where it is'],
  ['same', 'Manage on the portal', 'Leaves this page, and comes back'],
] as const

/** A pretend app with the embedded button, for a customer who is signed in there. */
export default async function ShopPage({ searchParams }: PageProps<'/sandbox/shop'>) {
  const { param } = await openPanel(searchParams)
  const found = await findCustomers({ account: null }, { search: null, after: null })
  const customers = found.ok ? found.value.customers : []
  const asked = param('customer')
  const customer = asked ?? customers.find(({ statuses }) => statuses.includes('active'))?.id
  const nonce = (await headers()).get(nonceHeader) ?? undefined
  return (
    <>
      <title>Shop – Portico sandbox</title>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 sm:px-8">
          <p className="text-lg font-semibold">Paperplane</p>
          <a
            href="/sandbox"
            className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4"
          >
            A pretend app: back to the sandbox
          </a>
        </div>
      </header>
      <main className="mx-auto grid max-w-3xl gap-6 px-4 py-8 sm:px-8">
        <h1 className="text-2xl font-semibold">Account</h1>
        {!customer && (
          <p>{found.ok ? 'There is no customer yet: make one under Scenarios.' : 'The customers could not be read.'}</p>
        )}
        {customer && (
          <Card id="plan" title="Your plan">
            <p className="mb-4 text-sm text-muted">
              Signed in as <code>{customer}</code>
            </p>
            <ul className="grid gap-4 sm:grid-cols-3">
              {modes.map(([mode, text, about]) => (
                <li key={mode} className="grid content-start gap-1">
                  <a
                    data-portico=""
                    data-portico-mode={mode}
                    href={`/sandbox/shop/portal?customer=${customer}`}
                    aria-describedby={`about-${mode}`}
                    className={buttonClass(mode === 'dialog' ? 'primary' : 'secondary')}
                  >
                    {text}
                  </a>
                  <p id={`about-${mode}`} className="text-xs text-muted">
                    {about}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card id="events" title="What the button told this page">
          <ShopEvents />
        </Card>
      </main>
      <script src="/embed.js" nonce={nonce} defer />
    </>
  )
}
