import { runStack } from './launcher/run-stack'

// npm run dev [-- --reset]: the demo's stack with `next dev`.
await runStack({ development: true })
