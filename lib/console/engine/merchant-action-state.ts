import type { ErrorCode } from '@/lib/errors'
import type { TypedValues } from '@/lib/forms/form-values'

/** What a form of the console shows once it was sent and came back. */
export type MerchantActionState<Value = undefined> =
  | { ok: true; message: string | null; value: Value }
  | { ok: false; code: ErrorCode; message: string; fields: Record<string, string>; typed: TypedValues }
  | null

/** What an action shows once, to be copied: a URL, a key or a secret. */
export type ShownOnce = { shown: string }

/** A server action as a form of the console takes it, with or without JavaScript. */
export type MerchantFormAction<Value = undefined> = (
  state: MerchantActionState<Value>,
  form: FormData,
) => Promise<MerchantActionState<Value>>
