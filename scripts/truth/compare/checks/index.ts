import { acting } from './acting'
import { changing } from './changing'
import { coming } from './coming'
import { discounts } from './discounts'
import { drafts } from './drafts'
import { ending } from './ending'
import { owing } from './owing'
import { paying } from './paying'
import { pausing } from './pausing'
import { items } from './items'
import { parts } from './parts'
import { held } from './held'
import { rows } from './rows'
import { settling } from './settling'
import { taxing } from './taxing'
import type { Checks } from './check'

/** How each kind of claim is judged. A kind without a row claims nothing that can be seen at Stripe. */
export const checks: Checks = {
  ...coming,
  ...ending,
  ...owing,
  ...drafts,
  ...pausing,
  ...items,
  ...parts,
  ...discounts,
  ...held,
  ...settling,
  ...acting,
  ...changing,
  ...paying,
  ...rows,
  ...taxing,
}
