import { Button } from '@/components/ui/button'
import type { CustomersQuery } from '@/lib/console/customers/load-customers'

/** Searches customers. It is a plain GET form, so the result has a URL. */
export function CustomerSearch({ home, query: { q, status, sort } }: { home: string; query: CustomersQuery }) {
  return (
    <form action={`${home}/customers`} role="search" className="mb-4 flex flex-wrap gap-2">
      {status && <input type="hidden" name="status" value={status} />}
      {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
      <input
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-label="Name, e-mail or id"
        placeholder="Name, e-mail, cus_…, sub_…, in_…"
        className="min-h-11 min-w-0 flex-1 basis-64 rounded-lg border border-line-strong bg-surface px-3 text-base sm:text-sm"
      />
      <Button look="primary">Search</Button>
    </form>
  )
}
