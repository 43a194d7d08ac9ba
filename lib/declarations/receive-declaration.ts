import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { DeclaredFields, DeclarationKind } from '@/lib/billing/law/declaration'
import type { LawCountry } from '@/lib/billing/law/law-settings'
import { newReference } from '@/lib/db/new-reference'
import { withTransaction } from '@/lib/db/with-transaction'
import type { Locale } from '@/lib/i18n/locales'
import { addJob } from '@/lib/jobs/add-job'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { declarationMailDelay } from './declaration-mail-delay'
import { findDeclaration, type StoredDeclaration } from './find-declaration'

export type NewDeclaration = {
  merchantId: string
  /** minted when the form was rendered: a form sent twice is one declaration */
  id: string
  kind: DeclarationKind
  country: LawCountry
  locale: Locale
  fields: DeclaredFields
  /** the time of receipt, by the server's clock */
  now: Date
}

/** Days in which the merchant should have decided what could not be carried out by itself. */
const decisionDays = 3

const insert = `
  INSERT INTO declarations (merchant_id, id, kind, country, locale, fields, reference, status, received_at, due_at)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, 'received', $8, $9)
  ON CONFLICT (merchant_id, id) DO NOTHING RETURNING 1`

/**
 * Stores a declaration with the mail of its receipt and the job that looks for its contract, which is not looked for
 * here: the answer and its timing are the same whether or not there is one. It is never refused. Returns its id: a form
 * that is sent twice is one declaration, and one that was changed and sent again is another.
 */
export async function receiveDeclaration(declared: NewDeclaration): Promise<string> {
  const { merchantId, kind, country, locale, fields, now } = declared
  const known = await findDeclaration(merchantId, declared.id)
  const isOwn = known === null || isSame(known, declared)
  const id = isOwn ? declared.id : randomUUID()
  const delay = fields.email === null ? null : await declarationMailDelay('receipt', merchantId, fields.email)
  await withTransaction(async (client) => {
    const { rowCount } = await client.query(insert, [
      merchantId,
      id,
      kind,
      country,
      locale,
      JSON.stringify(fields),
      newReference(),
      now,
      new Date(now.getTime() + decisionDays * 86_400_000),
    ])
    if (!rowCount) return
    if (delay !== null) {
      await queueCustomerMail(client, {
        merchantId,
        customerId: null,
        kind: 'declaration_received',
        input: { declaration: id },
        cause: `declaration:${id}:received`,
        now,
        delay,
      })
    }
    const key = `declaration:${merchantId}:${id}`
    await addJob(client, 'match_declaration', { merchantId, declarationId: id }, { key })
  })
  return id
}

function isSame(known: StoredDeclaration, { kind, country, fields }: NewDeclaration): boolean {
  return known.kind === kind && known.country === country && isDeepStrictEqual(known.fields, fields)
}
