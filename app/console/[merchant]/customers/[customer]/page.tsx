import type { Metadata } from 'next'
import { AuditTrail } from '@/components/console/customers/audit-trail'
import { CustomerHeader } from '@/components/console/customers/customer-header'
import { CustomerInvoices } from '@/components/console/customers/customer-invoices'
import { CustomerLinks } from '@/components/console/customers/customer-links'
import { CustomerMethods } from '@/components/console/customers/customer-methods'
import { CustomerMoney } from '@/components/console/customers/customer-money'
import { CustomerRecipients } from '@/components/console/customers/customer-recipients'
import { CustomerSessions } from '@/components/console/customers/customer-sessions'
import { CustomerSubscriptions } from '@/components/console/customers/customer-subscriptions'
import { openConsole } from '@/lib/auth/visits/open-console'
import { readConsoleVisit } from '@/lib/auth/visits/read-console-visit'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { loadCustomerName } from '@/lib/console/customers/load-customer-name'
import { loadCustomerPage } from '@/lib/console/customers/load-customer-page'

export async function generateMetadata({
  params,
}: PageProps<'/console/[merchant]/customers/[customer]'>): Promise<Metadata> {
  const { merchant, customer } = await params
  const visit = await readConsoleVisit(merchant)
  const name = visit.ok ? await loadCustomerName(visit.value.merchant.id, customer) : null
  return { title: name ?? 'Customer' }
}

export default async function CustomerPage({ params }: PageProps<'/console/[merchant]/customers/[customer]'>) {
  const { merchant: merchantId, customer: id } = await params
  const visit = await openConsole(merchantId)
  const page = await loadCustomerPage(visit, id)
  if (!page) return refuseConsolePage(merchantId)
  const { merchant, role, now } = visit
  const theirNow = page.customer.frozenTime ?? now
  return (
    <>
      <CustomerHeader merchant={merchant} page={page} />
      <div className="grid gap-6">
        <CustomerMoney money={page.money} timeZone={merchant.timeZone} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <CustomerSubscriptions portal={page.portal} timeZone={merchant.timeZone} now={theirNow} />
          <CustomerMethods portal={page.portal} />
        </div>
        <CustomerInvoices portal={page.portal} timeZone={merchant.timeZone} now={theirNow} />
        <CustomerRecipients merchant={merchant} page={page} />
        <CustomerLinks merchant={merchant} role={role} page={page} now={now} />
        <CustomerSessions merchant={merchant} page={page} now={now} />
        <AuditTrail entries={page.audit} names={page.names} timeZone={merchant.timeZone} />
      </div>
    </>
  )
}
