import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { LiveRefresh } from './live-refresh'
import { SelectField } from './fields'

type Tab = { name: string; href: string }

type PanelFrameProps = {
  title: string
  intro?: ReactNode
  tabs: Tab[]
  current: string
  /** the universes to choose from; the choice is shown if there are several */
  accounts: { value: string; label: string }[]
  account: string
  /** whether the page shows something that changes by itself */
  live?: boolean
  children: ReactNode
}

export function PanelFrame({
  title,
  intro,
  tabs,
  current,
  accounts,
  account,
  live = false,
  children,
}: PanelFrameProps) {
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 pt-4 sm:px-8">
          <p className="font-semibold">Portico sandbox</p>
          <div className="flex items-center gap-2">
            {live && <LiveRefresh />}
            {accounts.length > 1 && <AccountChoice accounts={accounts} account={account} />}
          </div>
        </div>
        <nav aria-label="Sandbox" className="mx-auto max-w-6xl px-2 sm:px-6">
          <ul className="flex flex-wrap">
            {tabs.map(({ name, href }) => (
              <li key={name}>
                <a
                  href={href}
                  aria-current={name === current ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 text-sm font-semibold text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink sm:px-3"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-8 sm:px-8">
        <div>
          <h1 className="text-2xl font-semibold">{title}</h1>
          {intro && <p className="mt-2 max-w-prose text-sm text-muted">{intro}</p>}
        </div>
        {children}
      </main>
    </>
  )
}

function AccountChoice({ accounts, account }: Pick<PanelFrameProps, 'accounts' | 'account'>) {
  return (
    <details className="relative">
      <summary className={buttonClass('quiet')}>{account || 'Platform'}</summary>
      <form
        method="get"
        className="absolute end-0 z-10 mt-1 grid w-72 max-w-[calc(100vw-2rem)] gap-3 rounded-xl border border-line bg-surface p-4 shadow-lg"
      >
        <SelectField label="Account" name="account" defaultValue={account} hint="Each is a universe of its own.">
          {accounts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <button className={buttonClass('primary')}>Look at it</button>
      </form>
    </details>
  )
}
