import { Icon } from '@/components/ui/icon'

type NavigationItem = {
  title: string
  /** below /console/[merchant] */
  path: string
  icon: Parameters<typeof Icon>[0]['name']
}

const navigation: { title: string | null; items: NavigationItem[] }[] = [
  {
    title: null,
    items: [
      { title: 'Overview', path: '', icon: 'chart' },
      { title: 'Customers', path: '/customers', icon: 'people' },
      { title: 'Declarations', path: '/declarations', icon: 'mail' },
      { title: 'Sync', path: '/sync', icon: 'sync' },
    ],
  },
  {
    title: 'Settings',
    items: [
      { title: 'Portal', path: '/settings', icon: 'palette' },
      { title: 'Configurations', path: '/configurations', icon: 'sliders' },
      { title: 'Developers', path: '/developers', icon: 'code' },
      { title: 'Team', path: '/team', icon: 'key' },
    ],
  },
]

type ConsoleMenuProps = { home: string; path: string }

/** The console's menu. The current page, or the page above it, is marked. */
export function ConsoleMenu({ home, path }: ConsoleMenuProps) {
  return (
    <nav aria-label="Console" className="grid gap-5">
      {navigation.map(({ title, items }) => (
        <div key={title}>
          {title && <p className="px-3 pb-1 text-xs font-semibold text-muted">{title}</p>}
          <ul className="grid gap-0.5">
            {items.map((item) => (
              <li key={item.path}>
                <a
                  href={home + item.path}
                  aria-current={isHere(home + item.path, path, home) ? 'page' : undefined}
                  className="flex min-h-11 items-center gap-3 rounded-lg px-3 text-sm font-medium text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  <Icon name={item.icon} /> {item.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function isHere(href: string, path: string, home: string): boolean {
  return path === href || (href !== home && path.startsWith(`${href}/`))
}
