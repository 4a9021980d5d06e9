import type { Language } from './i18n'

const numbers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

export function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : numbers.format(value)
}

/** 0.873 → `87.3%`. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${(share * 100).toFixed(1)}%`
}

/** Money is kept in fen: 123450 → `¥1,234.50`. */
export function money(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '–'
  return `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}`
}

/** `共 1,204 条`; a lower bound reads `超过 10,000 条`. */
export function totalText(total: number, isLowerBound: boolean, language: Language): string {
  const count = numbers.format(total)
  if (language === 'zh') return isLowerBound ? `超过 ${count} 条` : `共 ${count} 条`
  return isLowerBound ? `more than ${count}` : `${count} in all`
}

/** A filter or search text without the blanks people paste with a number. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
