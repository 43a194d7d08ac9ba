import { z } from 'zod'
import { featureInputs } from '../feature-inputs'
import { returnUrl } from '../flow-input'
import { emptyable, expand, flag, metadata, text } from '../form'

export const configurationInput = {
  business_profile: z
    .strictObject({
      headline: emptyable(z.string().max(60)).optional(),
      privacy_policy_url: emptyable(returnUrl).optional(),
      terms_of_service_url: emptyable(returnUrl).optional(),
    })
    .optional(),
  default_return_url: emptyable(returnUrl).optional(),
  expand,
  features: featureInputs.optional(),
  login_page: z.strictObject({ enabled: flag }).optional(),
  metadata: metadata.optional(),
  name: emptyable(text).optional(),
}
