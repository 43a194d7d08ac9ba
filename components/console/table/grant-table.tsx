import type { ComponentProps, ReactNode } from 'react'
import type { MerchantFormAction } from '@/lib/console/engine/merchant-action-state'
import { ConsoleDate } from './console-date'
import { ConsoleForm } from '../form/console-form'
import { Table } from './table'
import { Badge } from '@/components/ui/badge'

type GrantStateProps = {
  /** why access has ended; null while it lasts */
  over: 'Revoked' | 'Expired' | 'Ended' | null
  /** the text while access lasts */
  works?: string
  /** for example until when */
  children?: ReactNode
}

/** Something that gives access: a link, a session, a key. */
type Grant = {
  id: string
  madeAt: Date
  /** the columns between its creation and its state */
  cells: ReactNode[]
  state: ComponentProps<typeof GrantState>
  end: { action: MerchantFormAction; hidden: Record<string, string>; text: string; label: string }
}

type GrantTableProps = {
  caption: string
  /** the titles of the creation time and of the cells */
  head: string[]
  grants: Grant[]
  timeZone: string
}

export function GrantTable({ caption, head, grants, timeZone }: GrantTableProps) {
  return (
    <Table
      caption={caption}
      head={[
        ...head,
        'State',
        <span key="do" className="sr-only">
          Actions
        </span>,
      ]}
      onPhone="stacks"
    >
      {grants.map(({ id, madeAt, cells, state, end }) => (
        <tr key={id}>
          <td data-label={head[0]} className="whitespace-nowrap">
            <ConsoleDate at={madeAt} timeZone={timeZone} time />
          </td>
          {cells.map((cell, place) => (
            <td key={place} data-label={head[place + 1]}>
              <div>{cell}</div>
            </td>
          ))}
          <td data-label="State">
            <div>
              <GrantState {...state} />
            </div>
          </td>
          <td className="text-end">
            {!state.over && (
              <ConsoleForm
                action={end.action}
                hidden={end.hidden}
                submit={end.text}
                label={end.label}
                look="quiet"
                className="grid justify-items-end gap-2"
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** Whether a link, session, key or secret still gives access. */
function GrantState({ over, works = 'Active', children }: GrantStateProps) {
  if (over) return <Badge>{over}</Badge>
  return (
    <>
      <Badge tone="good">{works}</Badge>
      {children && <span className="block whitespace-nowrap">{children}</span>}
    </>
  )
}
