import type { Icon } from '@/components/ui/icon'

export type NavigationItem = {
  title: string
  /** below /console/[merchant] */
  path: string
  icon: Parameters<typeof Icon>[0]['name']
}

export const navigation: { title: string | null; items: NavigationItem[] }[] = [
  {
    title: null,
    items: [
      { title: 'Overview', path: '', icon: 'chart' },
      { title: 'Customers', path: '/customers', icon: 'people' },
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
