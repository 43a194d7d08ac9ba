import type { Form } from '../../core/http/form'
import { parameterMissing } from '../../core/http/stripe-error'
import type { Schedule } from '../objects'

/** A one-time item's period is given by moments or by the subscription's items. */
export type AddedPeriod = Schedule['phases'][number]['add_invoice_items'][number]['period']

const endTypes = ['min_item_period_end', 'phase_end', 'timestamp'] as const
const startTypes = ['max_item_period_start', 'now', 'phase_start', 'timestamp'] as const

/** An absent `period` runs from the latest start to the earliest end of the items' periods. */
export function readAddedPeriod(entry: Form): AddedPeriod {
  const period = entry.form('period')
  const [end, start] = [period?.form('end'), period?.form('start')]
  return {
    end: end
      ? { type: end.oneOf('type', endTypes) ?? missingType(end), ...momentOf(end) }
      : { type: 'min_item_period_end' },
    start: start
      ? { type: start.oneOf('type', startTypes) ?? missingType(start), ...momentOf(start) }
      : { type: 'max_item_period_start' },
  }
}

function momentOf(form: Form): { timestamp?: number } {
  return form.text('type') === 'timestamp' ? { timestamp: form.requiredInteger('timestamp') } : {}
}

function missingType(form: Form): never {
  throw parameterMissing(form.nameOf('type'))
}
