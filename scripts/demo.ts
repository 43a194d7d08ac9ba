import { runStack } from './launcher/run-stack'

// npm run demo [-- --reset]: the whole stack on this machine.
await runStack({ development: false })
