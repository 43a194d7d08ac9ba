import { Card } from '@/components/ui/card'
import { shownLinkDays } from '@/lib/access/links/shown-link-days'
import { emailLinkAction, revokeAllLinksAction, revokeLinkAction } from '@/lib/console/customers/actions'
import type { Role } from '@/lib/auth/sessions/console-visit'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import { actorText } from '../table/actor-text'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { CreateLinkForm } from './create-link-form'
import { GrantTable } from '../table/grant-table'

type CustomerLinksProps = { merchant: { id: string; timeZone: string }; role: Role; page: CustomerPage; now: Date }

export function CustomerLinks({ merchant, role, page, now }: CustomerLinksProps) {
  const { customer, links, sessions, names } = page
  const { timeZone } = merchant
  const hidden = { merchant: merchant.id, customer: customer.id }
  const over = ({ revokedAt, stands, expiresAt }: (typeof links)[number]) =>
    revokedAt || !stands ? 'Revoked' : expiresAt && expiresAt <= now ? 'Expired' : null
  const isInside = ({ endedAt, stands, expiresAt }: (typeof sessions)[number]) => !endedAt && stands && expiresAt > now
  return (
    <Card id="links" title="Portal links">
      <div className="grid gap-4">
        {!customer.deleted &&
          (role === 'owner' ? (
            <CreateLinkForm {...hidden} days={shownLinkDays()} />
          ) : (
            <p className="text-sm text-muted">
              Anyone with a link can do what the customer can, so only owners see links. You can have one mailed to the
              customer.
            </p>
          ))}
        <div className="flex flex-wrap gap-2">
          {!customer.deleted && customer.email && (
            <ConsoleForm
              action={emailLinkAction}
              hidden={hidden}
              submit={`E-mail a link to ${customer.email}`}
              pending="Sending…"
              look="secondary"
            />
          )}
          {(links.some((link) => !over(link)) || sessions.some(isInside)) && (
            <ConsoleForm
              action={revokeAllLinksAction}
              hidden={hidden}
              submit="Revoke all links and end all sessions"
              look="quiet"
            />
          )}
        </div>
        {links.length > 0 && (
          <GrantTable
            caption="Portal links"
            head={['Created', 'By', 'Opened']}
            timeZone={timeZone}
            grants={links.map((link) => ({
              id: link.id,
              madeAt: link.createdAt,
              cells: [
                actorText(link.createdBy, names),
                link.openCount === 0 ? (
                  <span className="text-muted">Never</span>
                ) : (
                  <>
                    {link.openCount}×, last <ConsoleDate at={link.lastOpenedAt} timeZone={timeZone} />
                  </>
                ),
              ],
              state: {
                over: over(link),
                children: (
                  <>until {link.expiresAt ? <ConsoleDate at={link.expiresAt} timeZone={timeZone} /> : 'revoked'}</>
                ),
              },
              end: {
                action: revokeLinkAction,
                hidden: { merchant: merchant.id, link: link.id },
                text: 'Revoke',
                label: `Revoke the link of ${link.createdAt.toISOString().slice(0, 16)}`,
              },
            }))}
          />
        )}
      </div>
    </Card>
  )
}
