import { countDown } from './count-down'
import { sayOffline } from './say-offline'

// What a script adds to the forms of the pages at the edge, which work without.
for (const form of document.forms) {
  countDown(form)
  sayOffline(form)
}
