const contents = [
  ['Customers', 'find a customer, see the portal as the customer sees it, make and revoke portal links'],
  ['Configuration', 'what customers may do, how cancelling works, which plans they can change to'],
  ['Branding', 'name, logo, colour, support addresses, languages and time zone'],
  ['Activity', 'what customers did, the events received from Stripe, and the jobs that failed'],
] as const

/** What the merchant's side will hold. */
export default function ConsolePage() {
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-12">
      <h1 className="text-2xl font-semibold">Portico console</h1>
      <p>The console is not ready yet. Here a merchant’s team will sign in and find:</p>
      <dl className="grid gap-3">
        {contents.map(([name, what]) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
      <p>Until then, subscriptions are managed in the Stripe Dashboard; customers’ portals follow it by themselves.</p>
    </main>
  )
}
