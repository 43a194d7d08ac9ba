import http from 'node:http'
import { answerWebhook } from '../../lib/sync/events/answer-webhook'
import { startWorker } from '../../lib/sync/jobs/start-worker'

// An instance of the app, as far as events and jobs go, in a process of its own, for tests that kill it.
const server = http.createServer((request, response) => void answerWebhook(request, response))
await new Promise<void>((resolve) => void server.listen(Number(process.env.PORT), '127.0.0.1', resolve))
await startWorker()
process.stdout.write('at work\n')
