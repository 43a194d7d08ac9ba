import { fetchCustomerAction } from '@/lib/console/customers/actions'
import { ConsoleForm } from '../form/console-form'

export function FetchCustomerForm({ merchant, customer }: { merchant: string; customer: string }) {
  return (
    <ConsoleForm
      action={fetchCustomerAction}
      hidden={{ merchant, customer }}
      submit="Fetch from Stripe"
      pending="Fetching…"
      look="primary"
      className="mt-3 grid gap-3"
    />
  )
}
