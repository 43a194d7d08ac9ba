import type { FieldRows } from '../field-row'
import type { PortalObject } from '../list-fields'
import { configurationRows } from './configuration-rows'
import { detailsRows } from './details-rows'
import { pauseRows } from './pause-rows'
import { sessionRows } from './session-rows'

/** What each field of Stripe's portal does here. */
export const fieldRows: Record<PortalObject, FieldRows> = {
  configuration: { ...configurationRows, ...detailsRows.configuration, ...pauseRows.configuration },
  session: { ...sessionRows, ...detailsRows.session, ...pauseRows.session },
}
