import { runStack } from './launcher/run-stack'

// npm run dev [-- --reset]: the demo's stack with Next's development server
await runStack({ development: true })
