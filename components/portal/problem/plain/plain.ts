import { followPicker } from '../../frame/follow-picker'
import { countDown } from './count-down'
import { sayOffline } from './say-offline'

// What a script adds to the pages at the edge, which work without.
for (const form of document.forms) {
  countDown(form)
  sayOffline(form)
}
for (const picker of document.querySelectorAll<HTMLDetailsElement>('.problem-languages')) followPicker(picker)
