import {
  declarationKinds,
  declaredFields,
  type DeclaredFields,
  type DeclarationKind,
} from '@/lib/billing/law/declaration'
import { lawCountryOf } from '@/lib/billing/law/law-country-of'
import type { LawCountry } from '@/lib/billing/law/law-settings'
import { db } from '@/lib/db/client'
import type { Declaration } from '@/lib/db/generated/client'

export type StoredDeclaration = Omit<Declaration, 'kind' | 'country' | 'fields'> & {
  kind: DeclarationKind
  country: LawCountry
  fields: DeclaredFields
}

/** One declaration of a merchant's. Throws ZodError on a row that no release has written. */
export async function findDeclaration(merchantId: string, id: string): Promise<StoredDeclaration | null> {
  const row = await db.declaration.findUnique({ where: { merchantId_id: { merchantId, id } } })
  return row && readDeclarationRow(row)
}

/** A row of the table with its kinds and fields known. Throws ZodError as above. */
export function readDeclarationRow(row: Declaration): StoredDeclaration {
  const kind = declarationKinds.find((known) => known === row.kind)
  if (!kind) throw new Error(`no kind of declaration: ${row.kind}`)
  return { ...row, kind, country: lawCountryOf(row.country), fields: declaredFields.parse(row.fields) }
}
