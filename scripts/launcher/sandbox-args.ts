/** How Node runs the stand-in for Stripe: with a heap that grows in small steps, since it holds much and allocates much more. */
export const sandboxArgs = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=25',
  '--import',
  'tsx',
  'sandbox/main.ts',
]
