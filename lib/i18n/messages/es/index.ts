import access from './access.json'
import cancel from './cancel.json'
import change from './change.json'
import comeback from './comeback.json'
import common from './common.json'
import document from './document.json'
import download from './download.json'
import email from './email.json'
import errors from './errors.json'
import exportTexts from './export.json'
import flow from './flow.json'
import freshLink from './freshLink.json'
import history from './history.json'
import method from './method.json'
import pay from './pay.json'
import payment from './payment.json'
import portal from './portal.json'
import receipt from './receipt.json'

export default {
  access, cancel, change, comeback, common, document, download, email, errors, export: exportTexts, flow, freshLink, history,
  method, pay, payment, portal, receipt,
}
