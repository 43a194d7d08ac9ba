import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { ConsoleMenu } from './console-menu'
import { ConsoleResults } from '../form/console-results'
import { MerchantSwitch } from './merchant-switch'
import { UserMenu } from './user-menu'

type ConsoleFrameProps = {
  visit: Pick<ConsoleVisit, 'merchant' | 'session' | 'user'>
  path: string
  release: { version: string; commit: string | null }
  children: ReactNode
}

export function ConsoleFrame({ visit, path, release, children }: ConsoleFrameProps) {
  const { merchant, session, user } = visit
  const menu = <ConsoleMenu home={`/console/${merchant.id}`} path={path} />
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-surface focus:p-3"
      >
        Skip to content
      </a>
      <header className="border-b border-line bg-surface lg:sticky lg:row-span-2 lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-e lg:border-b-0">
        <div className="flex items-center justify-between gap-2 p-3 lg:block">
          <MerchantSwitch current={merchant} session={session} />
          <details className="relative shrink-0 lg:hidden">
            <summary className="inline-flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm font-semibold hover:bg-sunken">
              <Icon name="menu" /> Menu
            </summary>
            <div className="absolute end-0 z-10 mt-1 w-64 rounded-xl border border-line bg-surface p-3 shadow-lg">
              {menu}
              <div className="mt-3 border-t border-line pt-3">
                <UserMenu user={user} path={path} />
              </div>
            </div>
          </details>
        </div>
        <div className="hidden flex-1 flex-col justify-between gap-6 p-3 lg:flex">
          {menu}
          <UserMenu user={user} path={path} />
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 sm:py-10">
        <ConsoleResults>{children}</ConsoleResults>
      </main>
      <footer className="px-4 pb-4 text-xs text-muted sm:px-8 lg:col-start-2">
        Portico {release.version}
        {release.commit && ` (${release.commit.slice(0, 12)})`}
      </footer>
    </div>
  )
}
