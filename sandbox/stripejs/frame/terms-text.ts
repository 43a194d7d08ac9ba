import type { FrameConfig } from '../shared/protocol'
import { translate } from '../shared/translate'

/** The consent shown below the fields if the card will be saved, else an empty text. */
export function termsText(config: FrameConfig): string {
  const { terms, business } = config.options
  const kept = config.mode === 'setup' || config.mode === 'subscription'
  if (config.kind !== 'payment' || terms?.card === 'never' || !(kept || terms?.card === 'always')) return ''
  const text = translate(config.locale)
  return text('terms', { business: business?.name || text('thisBusiness') })
}
