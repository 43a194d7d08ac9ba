import { en, type MessageKey } from './messages/en'
import type { ApiError } from './protocol'
import type { Translate } from './translate'

/** Translates the message of an error that customers meet to the page's language. Other errors stay as they are. */
export function apiErrorText(error: ApiError, text: Translate): ApiError {
  const code = error.code?.replace(/^(setup|payment)_intent_(?=authentication_failure$)/, '')
  const key = [error.decline_code, code].find(isMessageKey)
  return key ? { ...error, message: text(key) } : error
}

function isMessageKey(code: string | undefined): code is MessageKey {
  return code !== undefined && Object.hasOwn(en, code)
}
