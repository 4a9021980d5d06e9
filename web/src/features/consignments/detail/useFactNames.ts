import { money } from '@/lib/format'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { shortTime, useNow } from '@/lib/time'
import { waybill, type WaybillWord } from '../waybillTexts'

/** `route[2].siteId` → its parts: list, number and last name. */
export function readPath(path: string) {
  const [, list, index, rest] = /^(?:(\w+)\[(\d+)\]\.?)?(.*)$/.exec(path)!
  return { list, seq: index === undefined ? null : Number(index) + 1, names: (rest ?? '').split('.').filter(Boolean) }
}

/** Names and values of single facts of a waybill (`consignee.phone`), as people say them. */
export function useFactNames() {
  const t = useTexts(waybill)
  const language = useLanguage()
  const now = useNow()
  const names = {
    siteId: useNames('sites'), customerId: useNames('customers'), vehicleId: useNames('vehicles'),
    carrierId: useNames('carriers'), laneId: useNames('lanes'),
  }
  const word = (name: string) => (name in waybill ? t(name as WaybillWord) : name)
  const labelOf = (path: string) => {
    const { list, seq, names: parts } = readPath(path)
    const head = list && seq != null ? [t(list === 'route' ? 'nodeNo' : 'pieceNo', { seq })] : []
    if (path === 'goods.name') return t('goodsName')
    return [...head, ...parts.map(word)].join(' · ')
  }
  const valueOf = (path: string, value: string | undefined) => {
    if (value === undefined || value === '') return '–'
    const last = readPath(path).names.at(-1) ?? ''
    if (last in names) return names[last as keyof typeof names](Number(value))
    if (last.endsWith('At')) return shortTime(value, now, language)
    if (last === 'declaredValueFen') return money(Number(value))
    if (last === 'nature') return value.split(' ').map((each) => word(`nature_${each}`)).join('、')
    if (last === 'packaging' || last === 'role') return word(`${last}_${value}`)
    return value
  }
  return { labelOf, valueOf }
}
