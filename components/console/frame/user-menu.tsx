import { Icon } from '@/components/ui/icon'
import type { ConsoleUser } from '@/lib/auth/sessions/console-visit'
import { signOutAction } from '@/lib/console/account/sign-out-action'
import { ConsoleForm } from '../form/console-form'

export function UserMenu({ user, path }: { user: ConsoleUser; path: string }) {
  return (
    <div className="grid gap-1">
      <a
        href="/console/account"
        aria-current={path === '/console/account' ? 'page' : undefined}
        className="flex min-h-11 min-w-0 items-center gap-3 rounded-lg px-3 text-sm font-medium hover:bg-sunken aria-[current]:bg-sunken"
      >
        <Icon name="person" /> <span className="min-w-0 truncate">{user.name ?? user.email}</span>
      </a>
      <ConsoleForm action={signOutAction} submit="Sign out" look="quiet" />
    </div>
  )
}
