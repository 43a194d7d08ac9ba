'use server'

import { z } from 'zod'
import { documentKinds } from '@/lib/documents/document-request'
import { isDocumentId } from '@/lib/documents/is-document-id'
import { prepareDocument } from '@/lib/documents/prepare-document'
import { ok } from '@/lib/errors'
import { customerAction } from '../engine/customer-action'
import { withoutRegion } from '@/lib/i18n/without-region'

/** A download button. Leads to the file, whose address checks access again. */
export const downloadAction = customerAction({
  name: 'document.download',
  changesNothing: true,
  leadsToFile: true,
  input: z.object({ kind: z.enum(documentKinds), document: z.string().refine(isDocumentId) }),
  carryOut: async ({ kind, document: id }, { session }) => {
    const { merchantId, customerId, onBehalfOf, locale } = session
    const prepared = await prepareDocument({
      merchantId,
      customerId,
      onBehalfOf,
      kind,
      id,
      locale: withoutRegion(locale),
    })
    return prepared.ok ? ok({ goTo: `/documents/${kind}/${id}` }) : prepared
  },
})
