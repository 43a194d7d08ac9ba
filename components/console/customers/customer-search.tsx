import { Button } from '@/components/ui/button'
import { customerStatuses, type CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'
import { statusText } from './subscription-badge'

type CustomerSearchProps = { home: string; q: string; status: CustomerStatus | null }

/** Searches customers. It is a plain GET form, so the result has a URL. */
export function CustomerSearch({ home, q, status }: CustomerSearchProps) {
  const field = 'min-h-11 rounded-lg border border-line-strong bg-surface px-3 text-base sm:text-sm'
  return (
    <form action={`${home}/customers`} role="search" className="mb-4 flex flex-wrap gap-2">
      <input
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-label="Name, e-mail or id"
        placeholder="Name, e-mail, cus_…, sub_…, in_…"
        className={`${field} min-w-0 flex-1 basis-64`}
      />
      <select name="status" defaultValue={status ?? ''} aria-label="Status" className={field}>
        <option value="">All statuses</option>
        {customerStatuses.map((value) => (
          <option key={value} value={value}>
            {statusText(value)}
          </option>
        ))}
      </select>
      <Button look="primary">Search</Button>
    </form>
  )
}
