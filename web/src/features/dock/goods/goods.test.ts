import { describe, expect, it } from 'vitest'
import { goods, load, piece, recorded } from '../fixtures'
import { newsOf, withNews } from '../overlay'
import type { Expected } from '../types'
import { addingOf, candidatesOf, goodsFor, mayChange } from './rules'

const waiting = (consignmentId: number, more: Partial<Expected> = {}): Expected => ({
  kind: 'LOADING', vehicleId: null, plate: null, at: null, late: false, fromLoadId: null, fromSiteId: null, fromSiteName: null, departedAt: null, regulated: false,
  consignments: [{ consignmentId, number: `N${consignmentId}`, customerName: '', goodsName: '', pieceCount: 2, regulated: false, status: 'AT_SITE' }], ...more,
})
const open = { actions: ['ADD_GOODS', 'REMOVE_GOODS'] }

describe('goods of a load', () => {
  it('change until the work is closed, also when it was closed on this phone', () => {
    expect(mayChange(load(open), 'ADD_GOODS')).toBe(true)
    expect(mayChange(load(), 'ADD_GOODS')).toBe(false)
    const closed = withNews(load({ ...open, state: 'WORKING' }), [recorded('CLOSE')], '')
    expect(mayChange(closed, 'REMOVE_GOODS')).toBe(false)
  })
  it('that wait are those of this kind of work that are not on it, its own vehicle’s first', () => {
    const all = [waiting(2), waiting(1), waiting(3, { kind: 'UNLOADING' }), waiting(4, { vehicleId: 9 }), waiting(2), waiting(5)]
    const adding = addingOf(newsOf(3, [recorded('ADD_GOODS', { goods: [{ consignmentId: 5 }] })], 0))
    expect(candidatesOf(load(), all, adding).map((each) => each.consignmentId)).toEqual([4, 2])
  })
  it('taken off go from the list at once', () => {
    expect(withNews(load(), [recorded('REMOVE_GOODS', { consignmentId: 1, reason: '超载' })], '').goods).toEqual([])
  })
})

describe('a waybill that is split', () => {
  const one = { consignmentId: 1, number: 'N1' }
  it('is whole when all its pieces are chosen', () => {
    expect(goodsFor(one, 3, null, undefined)).toEqual({ consignmentId: 1 })
    expect(goodsFor(one, 3, new Set([101, 102, 103]), undefined)).toEqual({ consignmentId: 1 })
    expect(goodsFor(one, 3, new Set([102]), undefined)).toEqual({ consignmentId: 1, pieceIds: [102] })
  })
  it('keeps the pieces that are on the load already', () => {
    const part = goods({ partial: true, pieces: [piece(1)] })
    expect(goodsFor(one, 3, new Set([102]), part)).toEqual({ consignmentId: 1, pieceIds: [101, 102] })
    expect(goodsFor(one, 2, new Set([102]), part)).toEqual({ consignmentId: 1 })
  })
})
