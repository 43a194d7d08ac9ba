export async function reset(sandboxUrl: string): Promise<void> {
  const headers = { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` }
  const response = await fetch(`${sandboxUrl}/_sandbox/reset`, { method: 'POST', headers })
  if (!response.ok) throw new Error(`the sandbox answered HTTP ${response.status}`)
}
