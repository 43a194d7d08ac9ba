import type { StoredDeclaration } from '@/lib/declarations/find-declaration'
import { translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import { withoutRegion } from '@/lib/i18n/without-region'
import { describeDeclarationReceipt } from './describe/describe-declaration-receipt'
import { documentFileName } from './file-name'
import { loadDocumentContext } from './load/load-document-context'
import { prepareDescribed, type PreparedDocument } from './prepare-described'

/** The receipt of a declaration as a PDF, rendered on demand. */
export async function prepareDeclarationReceipt(
  declaration: StoredDeclaration,
  reader: Locale,
): Promise<PreparedDocument> {
  const { merchantId, kind, receivedAt, reference } = declaration
  const locale = withoutRegion(reader)
  const context = await loadDocumentContext({ merchantId, locale })
  const fileName = documentFileName({
    date: receivedAt,
    timeZone: context.merchant.timeZone,
    number: reference,
    amount: null,
    suffix: kind === 'cancellation' ? translator(locale, 'document')('file.cancellation') : null,
  })
  return prepareDescribed({ paper: describeDeclarationReceipt(declaration, context), fileName })
}
