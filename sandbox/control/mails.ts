import { resourceMissing, parameterMissing } from '../core/http/stripe-error'
import type { Universe } from '../core/store/universe'
import type { Mail } from '../mail/mail'
import { mailFaultKinds } from '../mail/mail-faults'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [
  { method: 'GET', path: '/mails', handler: listMails },
  { method: 'DELETE', path: '/mails', handler: deleteMails },
  { method: 'GET', path: '/mails/:id', handler: retrieveMail },
  { method: 'GET', path: '/mail_faults', handler: (context) => ({ data: mailboxOf(context).mailFaults.list() }) },
  { method: 'POST', path: '/mail_faults', handler: addFault },
  { method: 'DELETE', path: '/mail_faults', handler: clearFaults },
]

/** Mails name no connected account, so the platform's universe has all of them. */
function mailboxOf({ sandbox, universe }: ControlContext): Universe {
  return sandbox.platformOf(universe)
}

/** Newest first; `to` is an address of the envelope. */
function listMails(context: ControlContext) {
  const to = context.input.text('to')?.toLowerCase()
  const limit = context.input.integer('limit') ?? 50
  const found: Mail[] = []
  for (const mail of mailboxOf(context).collection('_mail').newestFirst()) {
    if (found.length >= limit) break
    if (!to || mail.envelope.to.some((address) => address.toLowerCase() === to)) found.push(withoutContents(mail))
  }
  return { data: found }
}

function withoutContents(mail: Mail): Mail {
  return { ...mail, attachments: mail.attachments.map((attachment) => ({ ...attachment, content: null })) }
}

function retrieveMail(context: ControlContext) {
  const { id = '' } = context.params
  const mail = mailboxOf(context).collection('_mail').get(id)
  if (!mail) throw resourceMissing('mail', id)
  return mail
}

function deleteMails(context: ControlContext) {
  const mailbox = mailboxOf(context)
  const mails = mailbox.collection('_mail')
  mailbox.transact(null, () => mails.all().forEach(({ id }) => mails.delete(id)))
  return { data: [] }
}

/** Without `count` the fault lasts until it is cleared. */
function addFault(context: ControlContext) {
  const kind = context.input.oneOf('kind', mailFaultKinds)
  if (!kind) throw parameterMissing('kind')
  const fault = { kind, to: context.input.text('to') ?? '*', remaining: context.input.integer('count') ?? null }
  mailboxOf(context).mailFaults.add(fault)
  return fault
}

function clearFaults(context: ControlContext) {
  mailboxOf(context).mailFaults.clear()
  return { data: [] }
}
