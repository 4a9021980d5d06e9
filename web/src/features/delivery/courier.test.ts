import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@/lib/outbox'
import { departure, lastReceipt, receipt, withNews } from './courier'
import { BLANK, entries, photo, stepOfField } from './handOver'
import type { Release, ReleaseRow } from './types'

const row = { id: 7, number: 'HF1', state: 'APPROVED', leftAt: null } as ReleaseRow
const order = { id: 7, number: 'HF1', consignmentId: 3, siteId: 2, pieces: [{ id: 1, seq: 1, code: 'P1' }, { id: 2, seq: 2, code: 'P2' }], checks: [] } as unknown as Release

let seq = 0
const kept = (entry: object, more: Partial<OutboxItem> = {}) => ({
  seq: ++seq, reportKey: `k${seq}`, kind: 'request', state: 'waiting', deviceTime: '2026-11-25T18:00:00.000Z', ...entry, ...more,
}) as OutboxItem

describe('the courier’s day', () => {
  it('shows what was recorded here before the server knows it', () => {
    expect(withNews(row, [kept(departure(row))])).toMatchObject({ leftAt: '2026-11-25T18:00:00.000Z', pending: true })
    expect(withNews(row, [kept(departure(row)), kept(receipt(order, {}))])).toMatchObject({ state: 'DONE', pending: true })
    expect(withNews(row, [kept(receipt({ id: 8, number: 'HF2' }, {}))])).toEqual(row)
  })
  it('knows the last hand-over of an order, and forgets one that was given up', () => {
    const first = kept(receipt(order, {}), { state: 'refused' })
    const second = kept(receipt(order, {}))
    expect(lastReceipt(7, [first, kept(departure(row)), second])).toBe(second)
    expect(lastReceipt(7, [kept(receipt(order, {}), { state: 'discarded' })])).toBeUndefined()
  })
})

describe('a hand-over on the phone', () => {
  const partly = {
    ...BLANK, results: { 1: 'OK', 2: 'REFUSED' }, signerName: ' 李四 ', relation: 'self', clean: true, refusalReason: 'damage', refuserName: '李四',
    statement: '外箱破', quarantine: 'A1', slips: ['web-aa'], refused: ['web-bb'],
  } as const
  it('keeps signature and receipt together, and refers to pictures by their keys', () => {
    const [drawn, said] = entries(order, { ...partly, slips: [...partly.slips], refused: [...partly.refused], reservations: [] }, new Blob(['x']), null)
    expect(drawn).toMatchObject({ photo: { subject: 'consignment:3', slot: 'signature', kind: 'SIGNATURE', siteId: 2 } })
    expect(said).toMatchObject({
      about: 'release:7',
      request: {
        path: '/api/delivery/releases/7/receipt',
        body: { signerName: '李四', clean: false, signatureId: `{{${drawn!.reportKey}}}`, slipIds: ['{{web-aa}}'], refusal: { photoIds: ['{{web-bb}}'] } },
      },
    })
  })
  it('needs no signature where the slip was photographed, and says no refusal where nothing is refused', () => {
    const all = entries(order, { ...BLANK, results: { 1: 'OK', 2: 'OK' }, clean: true, slips: ['web-aa'] }, null, { latitude: 31.8, longitude: 117.2 })
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ request: { body: { signatureId: null, refusal: null, clean: true, latitude: 31.8 } } })
  })
  it('says of a photo what it is of', () => {
    expect(photo(order, 'refused_goods', new File(['x'], 'a.jpg'), 'web-cc', null)).toMatchObject({ reportKey: 'web-cc', photo: { slot: 'refused_goods' } })
  })
  it('leads from each line of a refusal to the step where it is dealt with', () => {
    expect(['pieces', 'checks.safe_delivery', 'refusal.photoIds', 'signerName', 'signatureId', 'slipIds', 'elsewhere'].map(stepOfField))
      .toEqual(['pieces', 'checks', 'refusal', 'signer', 'signature', 'signature', null])
  })
})
