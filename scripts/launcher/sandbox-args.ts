/** Node's options for the stand-in: a heap that grows in small steps, because it keeps much and allocates much more. */
export const sandboxArgs = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=25',
  '--import',
  'tsx',
  'sandbox/main.ts',
]
