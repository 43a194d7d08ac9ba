import type { ReactNode } from 'react'
import { PanelFrame } from '@/components/sandbox/panel-frame'
import { askSandbox } from './ask-sandbox'
import { panelPath } from './panel-path'

const tabs = [
  ['Scenarios', ''],
  ['Customers', '/customers'],
  ['Calls', '/calls'],
  ['Webhooks', '/webhooks'],
  ['Mails', '/mails'],
  ['Faults', '/faults'],
  ['Shop', '/shop'],
] as const

type PanelProps = {
  title: string
  intro?: ReactNode
  current: (typeof tabs)[number][0]
  account: string | null
  live?: boolean
  children: ReactNode
}

type Universes = { data: { account: string; connected: boolean; customers: number }[] }

export async function Panel({ account, ...page }: PanelProps) {
  const universes = await askSandbox<Universes>({ account: null }, 'GET', '/universes')
  const known = universes.ok ? universes.value.data.filter(({ connected }) => connected) : []
  const names = new Set([...known.map((each) => each.account), ...(account ? [account] : [])])
  return (
    <>
      <title>{`${page.title} – Portico sandbox`}</title>
      <PanelFrame
        {...page}
        account={account ?? ''}
        accounts={[{ value: '', label: 'Platform' }, ...Array.from(names, (name) => ({ value: name, label: name }))]}
        tabs={tabs.map(([name, path]) => ({ name, href: panelPath(path, account) }))}
      />
    </>
  )
}
