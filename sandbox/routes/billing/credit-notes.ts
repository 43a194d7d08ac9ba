import { issueCreditNote, voidCreditNote } from '../../billing/credit-notes/credit-note'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import type { Context, Route } from '../../core/http/route'

const notes = '/v1/credit_notes'

export const routes: Route[] = [
  { method: 'POST', path: notes, handler: ({ universe, input }) => issueCreditNote(universe, input) },
  { method: 'GET', path: notes, handler: list },
  { method: 'GET', path: `${notes}/preview`, handler: preview },
  { method: 'GET', path: `${notes}/preview/lines`, handler: (context) => listOf(context, preview(context).lines.data) },
  { method: 'GET', path: `${notes}/:id`, handler: noteOf },
  { method: 'POST', path: `${notes}/:id`, handler: update },
  { method: 'GET', path: `${notes}/:id/lines`, handler: (context) => listOf(context, noteOf(context).lines.data) },
  {
    method: 'POST',
    path: `${notes}/:id/void`,
    handler: ({ universe, params: { id = '' } }) => voidCreditNote(universe, id),
  },
]

function noteOf({ universe, params: { id = '' } }: Context): Objects['credit_note'] {
  return universe.collection('credit_note').require(id)
}

/** Answers the note as it would be issued and keeps nothing of it. */
function preview({ universe, input }: Context): Objects['credit_note'] {
  return universe.rehearse(() => issueCreditNote(universe, input))
}

function list(context: Context) {
  const { universe, input } = context
  const [customer, invoice] = [input.text('customer'), input.text('invoice')]
  const all = universe.collection('credit_note')
  return listOf(
    context,
    invoice ? all.by('invoice', invoice) : all.all(),
    (note) => !customer || note.customer === customer,
  )
}

function update(context: Context) {
  const { universe, input } = context
  const note = noteOf(context)
  return universe.change(
    'credit_note',
    note.id,
    {
      memo: input.text('memo') ?? note.memo,
      metadata: mergeMetadata(note.metadata ?? {}, input),
    },
    'credit_note.updated',
  )
}
