import { beforeAll, describe, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { describeInvoice } from '../describe/describe-invoice'
import type { Paper } from '../paper/paper'
import { documentReader } from '../paper/reader'
import { buildFullInvoice, buildMerchantFace } from '../testing/build-full-invoice'
import { readPdf } from '../testing/read-pdf'
import { missingLetters } from './missing-letters'
import { paperVersion, setPaper } from './set-paper'

let merchantId: string
beforeAll(async () => {
  merchantId = (await makePortal()).merchantId
})

type Written = { language: string; heading: string; name: string; plan: string; note: string; total: string }

const scripts: Record<string, Written> = {
  Arabic: {
    language: 'ar',
    heading: 'فاتورة',
    name: 'ليلى عبد الله الفلسطينية',
    plan: 'اشتراك Premium Monthly لمدة 12 شهرًا (بخصم 10)',
    note: 'يشمل الاشتراك عشرة مستخدمين ودعمًا فنيًا على مدار الساعة، والسلام لله.',
    total: 'الإجمالي',
  },
  Hebrew: {
    language: 'he',
    heading: 'חשבונית',
    name: 'יעל כהן־לוי',
    plan: 'מנוי Premium Monthly למשך 12 חודשים (הנחה של 10%)',
    note: 'המנוי כולל עשרה משתמשים, תמיכה טכנית מסביב לשעון ו-50 גיגה-בייט. שָׁלוֹם!',
    total: 'סך הכול',
  },
  Japanese: {
    language: 'ja',
    heading: '請求書',
    name: '山田 花子（髙﨑商店）',
    plan: 'プレミアムプラン（月額） × 2',
    note: 'ユーザー十名様分のライセンスと、50 GBのストレージが含まれます。',
    total: '合計',
  },
  Korean: {
    language: 'ko',
    heading: '청구서',
    name: '김철수',
    plan: '프리미엄 요금제 (월간) × 2',
    note: '월간 구독에는 사용자 열 명의 라이선스가 포함되어 있습니다. 大韓民國 뷁',
    total: '합계',
  },
  'Simplified Chinese': {
    language: 'zh',
    heading: '发票',
    name: '张伟（王喆祎）',
    plan: '高级套餐（按月订阅） × 2',
    note: '包含十个用户许可、全天候技术支持；如有疑问，请联系客服。',
    total: '总计',
  },
  'Traditional Chinese': {
    language: 'zh-TW',
    heading: '發票',
    name: '張偉（游錫堃）',
    plan: '進階方案（按月訂閱） × 2',
    note: '包含十個使用者授權、全天候技術支援；如有疑問，請聯絡客服。龘',
    total: '總計',
  },
  Thai: {
    language: 'th',
    heading: 'ใบแจ้งหนี้',
    name: 'สมชาย ใจดี',
    plan: 'แพ็กเกจพรีเมียม (รายเดือน) × 2',
    note: 'การสมัครสมาชิกรวมผู้ใช้งานสิบคนและการสนับสนุนทางเทคนิคตลอดยี่สิบสี่ชั่วโมง',
    total: 'ยอดรวม',
  },
  Vietnamese: {
    language: 'vi',
    heading: 'Hóa đơn',
    name: 'Nguyễn Thị Ánh Tuyết',
    plan: 'Gói cao cấp (hằng tháng) × 2',
    note: 'Gói đăng ký bao gồm mười người dùng và hỗ trợ kỹ thuật suốt ngày đêm.',
    total: 'Tổng cộng',
  },
  Greek: {
    language: 'el',
    heading: 'Τιμολόγιο',
    name: 'Ελένη Παπαδοπούλου',
    plan: 'Πρόγραμμα Premium (μηνιαία) × 2',
    note: 'Περιλαμβάνει δέκα χρήστες. ἄνθρωπος ᾠδή',
    total: 'Σύνολο',
  },
  Cyrillic: {
    language: 'ru',
    heading: 'Счёт',
    name: 'Щукин',
    plan: 'Тариф «Премиум» (ежемесячно) × 2',
    note: 'Включает десять пользователей. Ѣ а́',
    total: 'Итого',
  },
}

function paperIn({ language, heading, name, plan, note, total }: Written): Paper {
  const merchant = buildMerchantFace({ id: merchantId })
  const paper = describeInvoice(buildFullInvoice({ customerName: name, description: note, footer: note }), {
    kind: 'invoice',
    merchant,
    reader: documentReader('en', 'UTC'),
  })
  return {
    ...paper,
    language: language as Paper['language'],
    direction: ['ar', 'he'].includes(language) ? 'rtl' : 'ltr',
    heading,
    table: paper.table && {
      ...paper.table,
      rows: paper.table.rows.map((row) => ({ ...row, cells: [plan, ...row.cells.slice(1)] })),
    },
    totals: paper.totals.map((each) => ({ ...each, label: total })),
  }
}

async function read(paper: Paper) {
  const answer = await setPaper(paper, paperVersion(paper))
  if (!answer.ok) throw new Error(answer.code)
  return readPdf(answer.value)
}

/** A line may end anywhere in a text of Chinese or Japanese, and readers see spaces between letters of Thai. */
const letters = (text: string) => text.replace(/\s/g, '')

describe.each(Object.entries(scripts))('a paper in %s', (_, written) => {
  it('reads in order, whole and without what nobody wrote', async () => {
    const { text, pages } = await read(paperIn(written))
    expect(pages).toHaveLength(1)
    for (const given of [written.heading, written.name, written.note]) expect(letters(text)).toContain(letters(given))
    for (const word of written.plan.split(' ')) expect(text).toContain(word)
    expect(letters(text)).toContain(letters(written.plan))
    expect(text).toMatch(new RegExp(`${written.total} USD 29\\.99`))
    expect(text).not.toContain('\ufffd')
  })
})

it('columns and lines of a paper from right to left stand the other way round', async () => {
  const [leftwards, rightwards] = await Promise.all(
    [scripts.Hebrew, scripts.Thai].map(async (written) => (await read(paperIn(written!))).placeOf),
  )
  expect(rightwards!('INV-0042')).toBeGreaterThan(rightwards!('Invoice number'))
  expect(leftwards!('INV-0042')).toBeLessThan(leftwards!('Invoice number'))
  expect(leftwards!('Amount')).toBeLessThan(leftwards!('Description'))
})

describe('a name in an English invoice', () => {
  it.each([
    '山田花子',
    'ليلى عبد الله',
    'שלום',
    '김철수',
    'สมชาย ใจดี',
    'q\u0303',
    'Łódź',
    '山田 Ada ليلى 3',
    'می\u200cخواهم',
  ])('%s reads as it was given', async (customerName) => {
    const merchant = buildMerchantFace({ id: merchantId })
    const reader = documentReader('en', 'UTC')
    const { text } = await read(
      describeInvoice(buildFullInvoice({ customerName }), { kind: 'invoice', merchant, reader }),
    )
    expect(letters(text)).toContain(letters(customerName).replace('\u200c', ''))
  })

  it('that no font has is shown by a sign for it, and still reads as itself', async () => {
    const merchant = buildMerchantFace({ id: merchantId })
    const reader = documentReader('en', 'UTC')
    const customerName = 'Ada 🎉 ক👨‍👩‍👧𓀀'
    const { text } = await read(
      describeInvoice(buildFullInvoice({ customerName }), { kind: 'invoice', merchant, reader }),
    )
    expect(letters(text)).toContain(letters(customerName))
  })
})

it('letters that no font has are told apart, each once', async () => {
  expect(await missingLetters('Ada 🎉 山田 ليلى ক 🎉 q\u0303')).toEqual(['🎉', 'ক'])
})
