import { intentOfSecret } from '../shared/intent-of-secret'
import type {
  ApiReply,
  FrameCalls,
  FrameConfig,
  FrameEvents,
  FromFrame,
  Hello,
  ToFrame,
  Welcome,
} from '../shared/protocol'
import { applyAppearance, loadFonts } from './apply-appearance'
import { callApi } from './call-api'
import { createCardForm, type CardForm } from './card-form'
import { openingFault } from './opening-fault'
import { watchFocus } from './watch-focus'

const query = new URLSearchParams(location.search)
const instance = query.get('instance') ?? ''
const parentOrigin = query.get('parent') ?? ''

let config: FrameConfig
let form: CardForm | null = null
let port: MessagePort
let lastState = ''

function tell<Name extends keyof FrameEvents>(name: Name, payload: FrameEvents[Name]) {
  port.postMessage({ type: 'event', event: { name, payload } } as FromFrame)
}

type Calls = { [Name in keyof FrameCalls]: (argument: Parameters<FrameCalls[Name]>[0]) => unknown }

const calls: Calls = {
  update(patch) {
    config = { ...config, ...patch }
    draw()
    form?.update(shownConfig())
  },
  focus: () => form?.focus(),
  blur: () => (document.activeElement as HTMLElement | null)?.blur(),
  clear: () => form?.clear(),
  validate: () => openForm().validate(),
  async confirmCard({ kind, clientSecret, params }): Promise<ApiReply> {
    const { error } = openForm().validate()
    if (error) return { error }
    const given = params.payment_method_data
    const details = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {}
    const intent = intentOfSecret(clientSecret)
    if (intent?.kind !== kind) throw new Error('The client secret is not that of the intent.')
    return callApi(config, 'POST', `${intent.path}/confirm`, {
      ...params,
      client_secret: clientSecret,
      payment_method_data: { ...details, type: 'card', card: openForm().card(), billing_details: billing(details) },
    })
  },
  async createCard(params): Promise<ApiReply> {
    const { error } = openForm().validate()
    if (error) return { error }
    const all = { ...params, type: 'card', card: openForm().card(), billing_details: billing(params) }
    return callApi(config, 'POST', '/v1/payment_methods', all)
  },
  request: ({ method, path, params }) => callApi(config, method, path, params),
}

/** Joins the page's billing details with those in the fields, which take precedence. */
function billing(given: { billing_details?: unknown }) {
  const details = (given.billing_details ?? {}) as { address?: object }
  const own = openForm().billingDetails()
  return { ...details, ...own, address: { ...details.address, ...own.address } }
}

function openForm(): CardForm {
  if (!form) throw new Error('The Element is not ready.')
  return form
}

function draw() {
  if (config.kind === 'controller') return
  applyAppearance(config.appearance)
  loadFonts(config.fonts)
}

/** The intent decides the purpose of the form if the page did not. */
function shownConfig(): FrameConfig {
  const kind = intentOfSecret(config.clientSecret)?.kind
  return { ...config, mode: config.mode ?? (kind === 'setup_intent' ? 'setup' : kind ? 'payment' : null) }
}

async function open() {
  draw()
  if (config.kind === 'controller') return tell('ready', {})
  const holder = document.getElementById('form') as HTMLElement
  new ResizeObserver(() => tell('height', { pixels: Math.ceil(document.body.getBoundingClientRect().height) })).observe(
    document.body,
  )
  const error = await openingFault(config)
  if (error) {
    holder.replaceChildren()
    return tell('loaderror', { error })
  }
  form = createCardForm(shownConfig(), tellChange)
  holder.removeAttribute('aria-busy')
  holder.removeAttribute('aria-label')
  holder.removeAttribute('role')
  holder.replaceChildren(form.root)
  watchFocus(form.root, tell)
  tell('ready', {})
  tellChange()
}

/** Like Stripe's, the event is sent for a new state and not for every key. */
function tellChange() {
  const state = openForm().state()
  const text = JSON.stringify(state)
  if (text === lastState) return
  lastState = text
  tell('change', state)
}

async function serve({ id, call, argument }: ToFrame) {
  let answer: FromFrame
  try {
    answer = { type: 'answer', id, result: await (calls[call] as (argument: unknown) => unknown)(argument) }
  } catch (error) {
    answer = { type: 'failure', id, message: error instanceof Error ? error.message : String(error) }
  }
  port.postMessage(answer)
}

window.addEventListener('message', (event: MessageEvent) => {
  if (event.origin !== parentOrigin || event.source !== window.parent) return
  const welcome = event.data as Welcome
  const [given] = event.ports
  if (welcome?.type !== 'stripejs:welcome' || welcome.instance !== instance || !given) return
  config = welcome.config
  port = given
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => void serve(data)
  void open()
})

window.parent.postMessage({ type: 'stripejs:hello', instance } satisfies Hello, parentOrigin)
