import { headers } from 'next/headers'
import type { Metadata } from 'next'
import { ConsoleFrame } from '@/components/console/frame/console-frame'
import { pathHeader } from '@/lib/access/headers/request-headers'
import { openConsole } from '@/lib/auth/visits/open-console'
import { release } from '@/lib/health/release'
import { readConsoleVisit } from '@/lib/auth/visits/read-console-visit'

export async function generateMetadata({ params }: LayoutProps<'/console/[merchant]'>): Promise<Metadata> {
  const visit = await readConsoleVisit((await params).merchant)
  const name = visit.ok ? visit.value.merchant.name : 'Portico'
  return { title: { default: `Overview – ${name}`, template: `%s – ${name}` } }
}

/** The frame of a merchant's pages. Each page checks access itself, because a layout does not protect its pages. */
export default async function MerchantLayout({ children, params }: LayoutProps<'/console/[merchant]'>) {
  const visit = await openConsole((await params).merchant)
  const path = (await headers()).get(pathHeader) ?? ''
  return (
    <ConsoleFrame visit={visit} path={path} release={release()}>
      {children}
    </ConsoleFrame>
  )
}
