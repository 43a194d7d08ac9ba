import { z } from 'zod'
import { text } from './fields'

export const taxIdSchema = z.object({ type: text, value: text.nullable() })

export type TaxId = z.infer<typeof taxIdSchema>
