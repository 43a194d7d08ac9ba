/** A row of a `<dl>` of amounts. */
export function SumRow({ name, amount, strong = false }: { name: string; amount: string; strong?: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line py-2 last:border-0">
      <dt className={strong ? 'font-semibold' : 'min-w-0 text-pretty text-muted wrap-anywhere'}>{name}</dt>
      <dd className={`whitespace-nowrap ${strong ? 'font-semibold' : ''}`}>{amount}</dd>
    </div>
  )
}
