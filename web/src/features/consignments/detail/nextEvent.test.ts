import { describe, expect, it } from 'vitest'
import type { ConsignmentStatus } from '@/components/consignment/types'
import type { ConsignmentPageData } from '../types'
import { nextKind, nextSite } from './nextEvent'

const page = (status: ConsignmentStatus, next: string | null, siteId: number | null = null) =>
  ({
    summary: { status },
    sentence: { siteName: '合肥', nextSiteName: next },
    fields: { position: { value: { text: '', latitude: null, longitude: null, siteId } } },
    consignment: { route: [{ siteId: 1 }, { siteId: 2 }, { siteId: 3 }] },
    sites: [{ id: 1, name: '广州' }, { id: 2, name: '合肥' }, { id: 3, name: '临沂' }],
  }) as unknown as ConsignmentPageData

describe('what is likely to be reported next', () => {
  it('follows the goods', () => {
    expect(nextKind(page('BOOKED', '广州'))).toBe('ACCEPTED')
    expect(nextKind(page('IN_TRANSIT', '临沂'))).toBe('ARRIVED')
    expect(nextKind(page('AT_SITE', '临沂'))).toBe('DEPARTED')
    expect(nextKind(page('AT_SITE', null))).toBe('OUT_FOR_DELIVERY')
    expect(nextKind(page('DELIVERED', null))).toBe('NOTE')
  })
  it('happens where the goods are, or are going', () => {
    expect(nextSite(page('IN_TRANSIT', '临沂'))).toBe(3)
    expect(nextSite(page('AT_SITE', '临沂', 2))).toBe(2)
    expect(nextSite(page('AT_SITE', '临沂'))).toBe(2)
  })
})
