import type { Metadata } from 'next'
import { LawForm } from '@/components/console/law/law-form'
import { OwnersOnly } from '@/components/console/frame/owners-only'
import { PageHeader } from '@/components/console/frame/page-header'
import { Card } from '@/components/ui/card'
import { openConsole } from '@/lib/auth/visits/open-console'
import { lawCountries, type LawCountry } from '@/lib/billing/law/law-settings'
import { env } from '@/lib/env'
import { loadLaw } from '@/lib/merchant/law/load-law'

export const metadata: Metadata = { title: 'Law' }

const names: Record<LawCountry, string> = { DE: 'Germany', FR: 'France', other: 'All other countries' }

/** The pages for leaving that the law of a country asks for. */
export default async function LawPage({ params }: PageProps<'/console/[merchant]/settings/law'>) {
  const { merchant, role } = await openConsole((await params).merchant)
  const law = await loadLaw(merchant.id)
  return (
    <>
      <PageHeader
        title="Law"
        lead="Pages on which customers cancel or withdraw without signing in. Link to them where the law wants the link, such as the footer of your shop. This is no legal advice."
      />
      <OwnersOnly role={role}>
        <div className="grid gap-6">
          {lawCountries.map((country) => (
            <Card key={country} id={country} title={names[country]}>
              <LawForm
                merchant={merchant.id}
                home={new URL(env().APP_URL).origin}
                country={country}
                name={names[country]}
                settings={law[country]}
              />
            </Card>
          ))}
        </div>
      </OwnersOnly>
    </>
  )
}
