import type { ReactNode } from 'react'

type TableProps = {
  caption: string
  head: ReactNode[]
  /** few columns: it needs no more width than a phone has */
  narrow?: boolean
  children: ReactNode
}

/** A table that scrolls by itself where the screen is narrow. Cells of numbers carry `text-right`. */
export function Table({ caption, head, narrow = false, children }: TableProps) {
  return (
    <div className="relative overflow-x-auto rounded-xl border border-line bg-surface" tabIndex={0} role="group" aria-label={caption}>
      <table className={`w-full border-collapse text-sm [&_button]:whitespace-nowrap [&_td]:px-4 [&_td]:py-3 [&_td]:align-top [&_th]:px-4 [&_th]:py-2.5 ${narrow ? '' : 'min-w-2xl'}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-left text-xs text-muted">
          <tr>{head.map((title, index) => <th key={index} scope="col" className="font-semibold whitespace-nowrap">{title}</th>)}</tr>
        </thead>
        <tbody className="[&_tr]:border-b [&_tr]:border-line [&_tr:last-child]:border-0">{children}</tbody>
      </table>
    </div>
  )
}
