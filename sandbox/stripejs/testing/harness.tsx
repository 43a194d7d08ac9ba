import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import { loadStripe, type StripeElementsOptions } from '@stripe/stripe-js'
import { StrictMode, useState, type FormEvent } from 'react'
import { createRoot } from 'react-dom/client'

// A checkout page as a merchant would write it, with the official libraries; what it shows comes from its address.

const query = new URLSearchParams(location.search)
const account = query.get('account')
const stripe = loadStripe(query.get('key') ?? '', account ? { stripeAccount: account } : undefined)

/** The form is shown before the intent is made, and told what the intent will be. */
const told = query.get('told')
const secret = query.get('secret')

const options = {
  ...(told ? (JSON.parse(told) as object) : secret ? { clientSecret: secret } : { mode: 'setup', currency: 'eur' }),
  locale: query.get('locale') ?? 'auto',
  appearance: JSON.parse(query.get('appearance') ?? '{}') as unknown,
} as StripeElementsOptions

function Form() {
  const stripeJs = useStripe()
  const elements = useElements()
  const [events, setEvents] = useState<string[]>([])
  const [outcome, setOutcome] = useState('')
  const [busy, setBusy] = useState(false)
  const note = (event: string) => setEvents((all) => [...all, event])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!stripeJs || !elements) return
    setBusy(true)
    setOutcome('')
    if (told) await elements.submit()
    const confirm = secret?.startsWith('pi_') ? stripeJs.confirmPayment : stripeJs.confirmSetup
    const result = await confirm({
      elements,
      ...(told && { clientSecret: secret }),
      confirmParams: { return_url: `${location.origin}/returned?order=7` },
      redirect: query.get('redirect') === 'always' ? 'always' : 'if_required',
    } as never)
    setOutcome(JSON.stringify(result))
    setBusy(false)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <PaymentElement
        options={{ layout: 'tabs', business: { name: 'Acme' } }}
        onReady={() => note('ready')}
        onChange={({ complete, empty, value }) =>
          note(`change ${value.type} ${complete ? 'complete' : empty ? 'empty' : 'partial'}`)
        }
        onFocus={() => note('focus')}
        onBlur={() => note('blur')}
        onLoadError={({ error }) => note(`loaderror ${error.message ?? ''}`)}
      />
      <button disabled={!stripeJs || busy}>Save card</button>
      <output aria-label="Outcome">{outcome}</output>
      <ol aria-label="Events">
        {events.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </form>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <main>
      <h1>Payment method</h1>
      <Elements stripe={stripe} options={options}>
        <Form />
      </Elements>
    </main>
  </StrictMode>,
)
