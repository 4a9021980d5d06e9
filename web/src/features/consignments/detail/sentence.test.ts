import { describe, expect, it } from 'vitest'
import { translate } from '@/lib/i18n/texts'
import { durationText } from '@/lib/time'
import type { Sentence } from '../types'
import { sentenceParts } from './sentence'
import { detail } from './texts'

const around = {
  origin: '合肥', destination: '临沂', cancelReason: '客户改期',
  time: () => '今天 16:30', duration: (m: number) => durationText(m), words: { vehicle: '车辆', site: '网点' },
}
const transit: Sentence = {
  status: 'AT_SITE', statusAt: '', siteName: '合肥', nextSiteName: '徐州', eta: '2026-11-23T08:30:00Z',
  etaBasis: 'SHIFTED', minutesLate: 25, vehiclePlate: '皖A12345',
}
const say = (change: Partial<Sentence>) =>
  sentenceParts({ ...transit, ...change }, around).map(({ key, args }) => translate(detail[key], 'zh', args)).join('')

describe('the sentence of a consignment', () => {
  it('says where it is, when it arrives and how late', () => {
    expect(say({})).toBe('现在合肥中转，下一站徐州；预计今天 16:30 到临沂，晚 25 分')
  })
  it('names the vehicle on the way', () => {
    expect(say({ status: 'IN_TRANSIT', minutesLate: 0 })).toBe('皖A12345 正从合肥开往徐州；预计今天 16:30 到临沂，准点')
  })
  it('does not pretend to know an arrival', () => {
    expect(say({ status: 'BOOKED', eta: null, etaBasis: null, minutesLate: null })).toBe('已下单，等待合肥收货；还推算不出到达时间')
  })
  it('says when it arrived once it has', () => {
    expect(say({ status: 'DELIVERED', etaBasis: 'ACTUAL', minutesLate: -5 })).toBe('今天 16:30 已签收；今天 16:30 已到临沂，早 5 分')
  })
  it('ends with the reason when it was cancelled', () => {
    expect(say({ status: 'CANCELLED' })).toBe('今天 16:30 已取消：客户改期')
  })
})
