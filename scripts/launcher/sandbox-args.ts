/**
 * How Node runs the stand-in for Stripe. V8, left to itself, lets a process that allocates much grow to three times of what
 * it holds; with a thousand customers these two settings take a third of that away, and no time that could be measured.
 */
export const sandboxArgs = ['--max-semi-space-size=4', '--heap-growing-percent=25', '--import', 'tsx', 'sandbox/main.ts']
