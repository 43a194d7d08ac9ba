import type { Paper } from '../../../lib/documents/paper/paper'

const texts = {
  ja: [
    ...[
      '請求書',
      '支払い済み',
      '請求書番号',
      '発行日',
      '支払日',
      '請求元',
      '請求先',
      '山田花子',
      '東京都渋谷区神南一丁目',
    ],
    ...['プレミアムプラン（月額）', '数量', '単価', '金額', '小計', '合計', '支払額', '請求額', '支払方法', '日付'],
    ...['ご不明な点がございましたら、お気軽にお問い合わせください。'],
  ],
  ar: [
    ...[
      'فاتورة',
      'مدفوعة',
      'رقم الفاتورة',
      'تاريخ الإصدار',
      'تاريخ الدفع',
      'من',
      'إلى',
      'ليلى عبد الله',
      'شارع الملك فهد',
    ],
    ...['الخطة المميزة (شهريًا)', 'الكمية', 'سعر الوحدة', 'المبلغ', 'المجموع الفرعي', 'الإجمالي', 'المدفوع', 'المستحق'],
    ...['طريقة الدفع', 'التاريخ', 'إذا كان لديك أي سؤال فلا تتردد في التواصل معنا.'],
  ],
}

/** A paper with every text but its figures, dates and addresses of mail in another script. */
export function paperInScript(paper: Paper, language: keyof typeof texts): Paper {
  let next = 0
  const write = (value: unknown): unknown => {
    if (typeof value === 'string') return isWords(value) ? texts[language][next++ % texts[language].length] : value
    if (Array.isArray(value)) return value.map(write)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, kept.has(key) ? member : write(member)]),
    )
  }
  return { ...(write(paper) as Paper), language, direction: language === 'ar' ? 'rtl' : 'ltr' }
}

/** What the setter reads, and no person. */
const kept = new Set(['kind', 'size', 'dated', 'brand', 'tone', 'align', 'weight', 'page'])

function isWords(text: string): boolean {
  return /\p{L}{3}/u.test(text) && !/[\d@]/.test(text)
}
