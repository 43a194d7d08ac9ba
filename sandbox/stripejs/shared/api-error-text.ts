import { en, type MessageKey } from './messages/en'
import type { ApiError } from './protocol'
import type { Translate } from './translate'

/** The error with its message in the language of the page where it is one that customers meet, else as it came. */
export function apiErrorText(error: ApiError, text: Translate): ApiError {
  const code = error.code?.replace(/^(setup|payment)_intent_(?=authentication_failure$)/, '')
  const key = [error.decline_code, code].find(isMessageKey)
  return key ? { ...error, message: text(key) } : error
}

function isMessageKey(code: string | undefined): code is MessageKey {
  return code !== undefined && Object.hasOwn(en, code)
}
