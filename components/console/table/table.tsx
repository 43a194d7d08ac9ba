import type { ReactNode } from 'react'

type SortedTitle = { title: ReactNode; sorted: 'ascending' | 'descending' | undefined }

type TableProps = {
  caption: string
  /** the titles of the columns; `sorted` where the rows are in the column's order */
  head: (ReactNode | SortedTitle)[]
  /** on a phone: unchanged, reduced to its first two columns, stacked as cells (`data-label`), or scrolling */
  onPhone?: keyof typeof phoneLooks
  children: ReactNode
}

const phoneLooks = {
  scrolls: 'min-w-2xl wrap-break-word',
  fits: '',
  'two columns': 'max-sm:[&_:is(th,td):nth-child(n+3)]:hidden',
  stacks:
    'max-sm:[&_thead]:sr-only max-sm:[&_tr]:grid max-sm:[&_tr]:gap-1.5 max-sm:[&_tr]:p-4 max-sm:[&_td]:p-0 ' +
    'max-sm:[&_td[data-label]]:grid max-sm:[&_td[data-label]]:grid-cols-[6rem_minmax(0,1fr)] max-sm:[&_td[data-label]]:justify-items-start ' +
    'max-sm:[&_td[data-label]]:before:text-muted max-sm:[&_td[data-label]]:before:content-[attr(data-label)]',
}

/** A table that scrolls on its own on a narrow screen. Numeric cells have `text-end`. */
export function Table({ caption, head, onPhone = 'scrolls', children }: TableProps) {
  return (
    <div
      className="relative overflow-x-auto rounded-xl border border-line bg-surface"
      tabIndex={0}
      role="group"
      aria-label={caption}
    >
      <table
        className={`w-full border-collapse text-sm [&_.rounded-full]:whitespace-nowrap [&_button]:whitespace-nowrap [&_td]:px-4 [&_td]:py-3 [&_td]:align-top [&_th]:px-4 [&_th]:py-2.5 ${phoneLooks[onPhone]}`}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-start text-xs text-muted">
          <tr>
            {head.map((given, index) => {
              const { title, sorted } = isSortable(given) ? given : { title: given, sorted: undefined }
              return (
                <th key={index} scope="col" aria-sort={sorted} className="font-semibold whitespace-nowrap">
                  {title}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody className="[&_tr]:border-b [&_tr]:border-line [&_tr:last-child]:border-0">{children}</tbody>
      </table>
    </div>
  )
}

function isSortable(title: ReactNode | SortedTitle): title is SortedTitle {
  return typeof title === 'object' && title !== null && 'sorted' in title
}
