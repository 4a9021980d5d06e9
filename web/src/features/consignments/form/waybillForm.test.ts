import { describe, expect, it } from 'vitest'
import type { ConsignmentPageData } from '../types'
import { BLANK, fromPage, isFree, toBody } from './waybillForm'

describe('what is sent for a waybill', () => {
  it('counts pieces that were typed one by one', () => {
    const piece = { producer: '甲厂', batch: 'B1', serial: null, weightKg: null, description: null }
    expect(toBody({ ...BLANK, pieceCount: 9, pieces: [piece, piece] })).toMatchObject({ pieceCount: 2, pieces: [piece, piece] })
  })
  it('leaves pieces alone when only a count is typed', () => {
    expect(toBody({ ...BLANK, pieceCount: 9 })).toMatchObject({ pieceCount: 9, pieces: null })
  })
  it('drops temperatures of goods that are not temperature controlled any more', () => {
    const form = { ...BLANK, 'goods.minCelsius': 2, 'goods.maxCelsius': 8 }
    expect(toBody(form).goods.minCelsius).toBeNull()
    expect(toBody({ ...form, 'goods.nature': ['TEMPERATURE_CONTROLLED'] }).goods).toMatchObject({ minCelsius: 2, maxCelsius: 8 })
  })
})

it('knows what stays free after the goods have started', () => {
  expect(isFree('note')).toBe(true)
  expect(isFree('consignee.name')).toBe(false)
  expect(isFree('route')).toBe(false)
})

it('sends an unchanged waybill back as it came', () => {
  const party = { name: '甲', phone: '138****0000', address: null, siteId: 4 }
  const page = {
    consignment: {
      customerId: 1, consignor: party, consignee: party, route: BLANK.route, pieceCount: 2, version: 3,
      goods: { name: '茶', nature: [], packaging: null, stackLimit: null, minCelsius: null, maxCelsius: null },
    },
    pieces: [{ id: 1, seq: 1 }, { id: 2, seq: 2 }],
  } as unknown as ConsignmentPageData
  expect(toBody(fromPage(page))).toMatchObject({ consignor: party, consignee: party, pieceCount: 2, pieces: null, version: 3 })
})
