import type { StripeJsLocale } from './resolve-locale'

/** A `controller` has no fields. It makes the API calls that involve no element. */
export type FrameKind = 'payment' | 'card' | 'controller'

/** A frame gets this configuration at first, and again when it changes. */
export interface FrameConfig {
  kind: FrameKind
  publishableKey: string
  stripeAccount: string | null
  locale: StripeJsLocale
  browserLanguage: string
  clientSecret: string | null
  /** The purpose of the element while there is no client secret yet. */
  mode: string | null
  appearance: FrameAppearance
  fonts: FrameFont[]
  options: ElementOptions
}

export interface FrameAppearance {
  theme?: string | undefined
  variables?: Record<string, string | undefined> | undefined
  rules?: Record<string, Record<string, string>> | undefined
  labels?: 'auto' | 'above' | 'floating' | undefined
  inputs?: 'spaced' | 'condensed' | undefined
  disableAnimations?: boolean | undefined
}

export interface FrameFont {
  cssSrc?: string
  family?: string
  src?: string
  style?: string
  weight?: string
  display?: string
  unicodeRange?: string
}

/** The options of a payment or card element that change what is shown. */
export interface ElementOptions {
  layout?: string | { type?: string }
  defaultValues?: { billingDetails?: BillingDetails }
  business?: { name?: string }
  fields?: { billingDetails?: BillingField | { address?: BillingField | { country?: string; postalCode?: string } } }
  readOnly?: boolean
  disabled?: boolean
  hidePostalCode?: boolean
  terms?: { card?: 'auto' | 'always' | 'never' }
  value?: { postalCode?: string }
}

type BillingField = 'auto' | 'never' | 'if_required'

export interface BillingDetails {
  name?: string | null
  email?: string | null
  phone?: string | null
  address?: {
    country?: string | null
    postal_code?: string | null
    state?: string | null
    city?: string | null
    line1?: string | null
    line2?: string | null
  } | null
}

export type IntentKind = 'setup_intent' | 'payment_intent'

export type ApiParams = { [name: string]: ApiValue }
export type ApiValue = string | number | boolean | null | undefined | ApiParams | ApiValue[]

/** An API call answers an object or Stripe's error. */
export type ApiReply = { object: ApiObject; error?: undefined } | { object?: undefined; error: ApiError }

export interface ApiObject {
  id: string
  object: string
  [member: string]: unknown
}

export interface ApiError {
  type: string
  code?: string
  decline_code?: string
  message?: string
  [member: string]: unknown
}

/** The page sends these requests to a frame. Answers never contain card data. */
export interface FrameCalls {
  update(patch: Partial<FrameConfig>): void
  focus(): void
  blur(): void
  clear(): void
  /** Shows the faults, moves the focus to the first one and names it. */
  validate(): { error?: ApiError }
  /** Sends the card in the fields with `params` to the intent's confirm operation. */
  confirmCard(intent: { kind: IntentKind; clientSecret: string; params: ApiParams }): ApiReply
  /** Makes a payment method from the card in the fields. */
  createCard(params: ApiParams): ApiReply
  request(call: { method: 'GET' | 'POST'; path: string; params: ApiParams }): ApiReply
}

export type FrameCall = keyof FrameCalls

/** A frame sends these messages to the page. */
export interface FrameEvents {
  height: { pixels: number }
  ready: Record<string, never>
  loaderror: { error: ApiError }
  change: Record<string, unknown>
  focus: Record<string, never>
  blur: Record<string, never>
  escape: Record<string, never>
  submit: Record<string, never>
}

export type FrameEvent = { [Name in keyof FrameEvents]: { name: Name; payload: FrameEvents[Name] } }[keyof FrameEvents]

/** A frame greets the page once it has loaded. The page answers with the configuration and a private port. */
export interface Hello {
  type: 'stripejs:hello'
  instance: string
}

export interface Welcome {
  type: 'stripejs:welcome'
  instance: string
  config: FrameConfig
}

export type ToFrame = { id: number; call: FrameCall; argument: unknown }

export type FromFrame =
  | { type: 'answer'; id: number; result: unknown }
  | { type: 'failure'; id: number; message: string }
  | { type: 'event'; event: FrameEvent }

/** A 3-D Secure page in a dialog sends these messages to the page that opened it. */
export interface ChallengeDone {
  type: 'stripejs:challenge'
  intent: string
}
