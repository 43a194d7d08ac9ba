import access from './access.json'
import authenticate from './authenticate.json'
import banner from './banner.json'
import cancel from './cancel.json'
import charge from './charge.json'
import common from './common.json'
import details from './details.json'
import discount from './discount.json'
import document from './document.json'
import download from './download.json'
import email from './email.json'
import errors from './errors.json'
import exportTexts from './export.json'
import flow from './flow.json'
import freshLink from './freshLink.json'
import history from './history.json'
import keep from './keep.json'
import pause from './pause.json'
import pay from './pay.json'
import payment from './payment.json'
import paymentMethod from './paymentMethod.json'
import portal from './portal.json'
import receipt from './receipt.json'
import recipients from './recipients.json'
import resubscribe from './resubscribe.json'
import resume from './resume.json'
import update from './update.json'

// A new namespace needs a JSON file in every language and a line in every language's index.
export default {
  access, authenticate, banner, cancel, charge, common, details, discount, document, download, email, errors, export: exportTexts, flow, freshLink, history,
  keep, pause, pay, payment, paymentMethod, portal, receipt, recipients, resubscribe, resume, update,
}
