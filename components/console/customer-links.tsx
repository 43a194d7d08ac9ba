import { Card } from '@/components/ui/card'
import { emailLink, revokeAllLinks, revokeLink } from '@/lib/actions/customer-actions'
import type { CustomerPage } from '@/lib/queries/load-customer-page'
import { actorText } from './actor-text'
import { ConsoleDate } from './console-date'
import { ConsoleForm } from './console-form'
import { CreateLinkForm } from './create-link-form'
import { GrantTable } from './grant-table'

type CustomerLinksProps = { merchant: { id: string; timeZone: string }; page: CustomerPage; now: Date }

/** The customer's portal links: making, mailing and revoking them. */
export function CustomerLinks({ merchant, page, now }: CustomerLinksProps) {
  const { customer, links, names } = page
  const { timeZone } = merchant
  const hidden = { merchant: merchant.id, customer: customer.id }
  const over = ({ revokedAt, expiresAt }: (typeof links)[number]) =>
    revokedAt ? 'Revoked' : expiresAt && expiresAt <= now ? 'Expired' : null
  return (
    <Card id="links" title="Portal links">
      <div className="grid gap-4">
        {!customer.deleted && <CreateLinkForm {...hidden} />}
        <div className="flex flex-wrap gap-2">
          {!customer.deleted && customer.email && (
            <ConsoleForm action={emailLink} hidden={hidden} submit={`E-mail a link to ${customer.email}`} pending="Sending…" look="secondary" />
          )}
          {links.filter((link) => !over(link)).length > 1 && <ConsoleForm action={revokeAllLinks} hidden={hidden} submit="Revoke all links" look="danger" />}
        </div>
        {links.length > 0 && (
          <GrantTable
            caption="Portal links" head={['Made', 'By', 'Opened']} timeZone={timeZone}
            grants={links.map((link) => ({
              id: link.id,
              madeAt: link.createdAt,
              cells: [
                actorText(link.createdBy, names),
                link.openCount === 0 ? <span className="text-muted">Never</span> : <>{link.openCount}×, last <ConsoleDate at={link.lastOpenedAt} timeZone={timeZone} /></>,
              ],
              state: { over: over(link), children: <>until {link.expiresAt ? <ConsoleDate at={link.expiresAt} timeZone={timeZone} /> : 'revoked'}</> },
              end: {
                action: revokeLink, hidden: { merchant: merchant.id, link: link.id }, text: 'Revoke',
                label: `Revoke the link of ${link.createdAt.toISOString().slice(0, 16)}`,
              },
            }))}
          />
        )}
      </div>
    </Card>
  )
}
