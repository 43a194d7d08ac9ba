import { Icon } from '@/components/ui/icon'
import type { PortalSession } from '@/lib/access/sessions/portal-session'

export type RowLink = {
  /** below the portal, such as `/details` */
  path: string
  name: string
  /** what it is set to now, in a few words; null where there is nothing to say */
  value: string | null
}

/** Rows that each lead to a page. Without any it is nothing. */
export function RowLinks({ session, rows }: { session: PortalSession; rows: readonly RowLink[] }) {
  if (rows.length === 0) return null
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface">
      {rows.map(({ path, name, value }) => (
        <li key={path}>
          <a
            href={`/portal/${session.token}${path}`}
            className="flex min-h-14 items-center gap-3 px-4 py-3 hover:bg-sunken sm:px-6"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{name}</span>
              {value && (
                <span className="block text-sm text-muted">
                  <bdi>{value}</bdi>
                </span>
              )}
            </span>
            <Icon name="chevron" className="size-5 -rotate-90 text-muted rtl:rotate-90" />
          </a>
        </li>
      ))}
    </ul>
  )
}
