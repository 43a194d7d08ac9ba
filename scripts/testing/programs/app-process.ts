import http from 'node:http'
import { json } from 'node:stream/consumers'
import { carryOutInTime } from '../../../lib/tasks/engine/carry-out-in-time'
import { receiveIntent } from '../../../lib/tasks/engine/receive-intent'
import { intentKinds } from '../../../lib/tasks/kinds'
import { findSyncMerchant } from '../../../lib/sync/customer/find-sync-merchant'
import { answerWebhook } from '../../../lib/sync/events/answer-webhook'
import { startWorker } from '../../../lib/worker/start-worker'

// An instance of the app for events, jobs and intents, in a process of its own, for tests that run two or kill one.
// `POST /intents` takes what an action would make of its form.
const server = http.createServer((request, response) => {
  if (request.url !== '/intents') return void answerWebhook(request, response)
  void answerIntent(request).then(
    (body) => response.end(JSON.stringify(body)),
    (error: unknown) => {
      response.writeHead(500).end(String(error))
    },
  )
})
await new Promise<void>((resolve) => void server.listen(Number(process.env.PORT), '127.0.0.1', resolve))
await startWorker()
process.stdout.write('at work\n')

async function answerIntent(request: http.IncomingMessage): Promise<object> {
  const asked = (await json(request)) as Parameters<typeof receiveIntent>[1]
  const merchant = await findSyncMerchant(asked.merchantId)
  const received = await receiveIntent(intentKinds, { ...asked, now: new Date() })
  if (!merchant || !received.ok) throw new Error('the intent was not received')
  const { intent, mirrored } = await carryOutInTime(intentKinds, merchant, received.value)
  return { status: intent.status, mirrored }
}
