import type { Metadata } from 'next'
import { DeclarationList } from '@/components/console/law/declaration-list'
import { DeclarationQueue } from '@/components/console/law/declaration-queue'
import { PageHeader } from '@/components/console/frame/page-header'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadDeclarations } from '@/lib/console/law/load-declarations'

export const metadata: Metadata = { title: 'Declarations' }

/** What customers have declared without signing in, and what waits for the merchant. */
export default async function DeclarationsPage({ params }: PageProps<'/console/[merchant]/declarations'>) {
  const { merchant, now } = await openConsole((await params).merchant)
  const { waiting, queue, others } = await loadDeclarations(merchant.id)
  return (
    <>
      <PageHeader
        title="Declarations"
        lead="Cancellations and withdrawals that somebody declared without signing in. Each counts from when it arrived."
        aside={
          <ButtonLink look="secondary" href={`/console/${merchant.id}/settings/law`}>
            Switch pages on
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <Card id="queue" title={waiting === 0 ? 'Nothing waits for you' : `Waiting for you: ${waiting}`}>
          {queue.length === 0 ? (
            <p className="text-muted">What could not be carried out by itself appears here, the most urgent first.</p>
          ) : (
            <DeclarationQueue merchant={merchant} queue={queue} now={now} />
          )}
        </Card>
        <Card id="others" title="All others">
          {others.length === 0 ? (
            <p className="text-muted">None yet.</p>
          ) : (
            <DeclarationList merchant={merchant} declarations={others} />
          )}
        </Card>
      </div>
    </>
  )
}
