import { runStack } from './launcher/run-stack'

// npm run demo [-- --reset]
await runStack({ development: false })
