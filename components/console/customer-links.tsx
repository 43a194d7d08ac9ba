import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { emailLink, revokeAllLinks, revokeLink } from '@/lib/actions/customer-actions'
import type { CustomerPage } from '@/lib/queries/load-customer-page'
import { actorText } from './actor-text'
import { ConsoleDate } from './console-date'
import { ConsoleForm } from './console-form'
import { CreateLinkForm } from './create-link-form'
import { Table } from './table'

type CustomerLinksProps = { merchant: { id: string; timeZone: string }; page: CustomerPage; now: Date }

/** The customer's portal links: making, mailing and revoking them. */
export function CustomerLinks({ merchant, page, now }: CustomerLinksProps) {
  const { customer, links, names } = page
  const hidden = { merchant: merchant.id, customer: customer.id }
  const working = links.filter(({ revokedAt, expiresAt }) => !revokedAt && (!expiresAt || expiresAt > now))
  return (
    <Card id="links" title="Portal links">
      <div className="grid gap-4">
        {!customer.deleted && <CreateLinkForm {...hidden} />}
        <div className="flex flex-wrap gap-2">
          {!customer.deleted && customer.email && (
            <ConsoleForm action={emailLink} hidden={hidden} submit={`E-mail a link to ${customer.email}`} pending="Sending…" look="secondary" />
          )}
          {working.length > 1 && <ConsoleForm action={revokeAllLinks} hidden={hidden} submit="Revoke all links" look="danger" />}
        </div>
        {links.length > 0 && (
          <Table caption="Portal links" head={['Made', 'By', 'Opened', 'Works', <span key="do" className="sr-only">Actions</span>]}>
            {links.map((link) => (
              <tr key={link.id}>
                <td className="whitespace-nowrap"><ConsoleDate at={link.createdAt} timeZone={merchant.timeZone} time /></td>
                <td>{actorText(link.createdBy, names)}</td>
                <td>{link.openCount === 0 ? <span className="text-muted">Never</span> : <>{link.openCount}×, last <ConsoleDate at={link.lastOpenedAt} timeZone={merchant.timeZone} /></>}</td>
                <td>
                  {link.revokedAt ? <Badge>Revoked</Badge>
                    : link.expiresAt && link.expiresAt <= now ? <Badge>Expired</Badge>
                    : link.expiresAt ? <>until <ConsoleDate at={link.expiresAt} timeZone={merchant.timeZone} /></> : 'until revoked'}
                </td>
                <td className="text-right">
                  {working.includes(link) && (
                    <ConsoleForm
                      action={revokeLink} hidden={{ merchant: merchant.id, link: link.id }} submit="Revoke" look="danger"
                      label={`Revoke the link of ${link.createdAt.toISOString().slice(0, 16)}`}
                    />
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </Card>
  )
}
