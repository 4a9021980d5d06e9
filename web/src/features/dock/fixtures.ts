import type { OutboxCommand, OutboxItem } from '@/lib/outbox'
import { pieceCode } from '@/lib/scan/code'
import type { Damage, Load, LoadGoods, LoadItem, LoadPiece, LoadSlot, PhotoRule } from './types'

/** Loads for tests, as the server answers them. */
export const codeOf = pieceCode

export const piece = (seq: number, more: Partial<LoadPiece> = {}): LoadPiece => ({
  pieceId: 100 + seq, seq, code: codeOf('HF2611250001', seq), counted: false, condition: null, countedAt: null,
  countedBy: null, held: false, location: null, ...more,
})

export const goods = (more: Partial<LoadGoods> = {}): LoadGoods => ({
  consignmentId: 1, number: 'HF2611250001', customerName: '安徽电器', goodsName: '冰箱', nature: ['FRAGILE'], packaging: 'CARTON',
  regulated: true, regulationVersion: 1, nodeKind: 'SHIPPING', partial: false, expected: 3, counted: 0, unloadEndedAt: null,
  putAwayDueAt: null, putAwayDone: false, pieces: [piece(1), piece(2), piece(3)], ...more,
})

export const item = (code: string, more: Partial<LoadItem> = {}): LoadItem => ({
  place: `check:LOADING:${code}`, stage: 'LOADING', step: 'START', code, consignmentId: null, number: null, text: code, clause: 'A-01',
  signingRole: 'WAREHOUSE_KEEPER', overridable: true, conflict: false, outcome: null, note: null, by: null, at: null, recordedAt: null,
  maySign: true, ...more,
})

export const slot = (code: string, more: Partial<LoadSlot> = {}): LoadSlot => ({
  place: `slot:LOADING:${code}:1`, stage: 'LOADING', step: 'START', code, subject: 'consignment:1', consignmentId: 1,
  number: 'HF2611250001', text: code, clause: 'A-05', position: 'OFF_VEHICLE', count: 0, minimum: 1, overridden: false, ...more,
})

export const load = (more: Partial<Load> = {}): Load => ({
  id: 3, kind: 'LOADING', state: 'PREPARED', siteId: 2, siteName: '合肥', vehicleId: 9, plate: '皖A·12345', vehicleType: null, body: 'CLOSED',
  plannedAt: '2026-11-25T15:00:00Z', preparedAt: '2026-11-25T14:00:00Z', preparedBy: '仓管', startedAt: null, arrivedAt: null, closedAt: null,
  departedAt: null, unloadEndedAt: null, cancelledAt: null, cancelReason: null, regulated: true, simulated: false, goods: [goods()],
  items: [item('carriage_clean'), item('stowed_by_nature', { place: 'check:LOADING:stowed_by_nature:1', step: 'CLOSE', consignmentId: 1, number: 'HF2611250001', clause: 'A-04' })],
  slots: [
    slot('load_off'),
    slot('load_on', { step: 'CLOSE' }),
    slot('seal', { place: 'slot:DEPARTURE:seal', stage: 'DEPARTURE', step: 'DEPART', subject: 'load:3', consignmentId: null, number: null, clause: 'A-02' }),
  ],
  presence: { demanded: true, role: 'LOADING_SUPERVISOR', clause: 'A-03', people: [], mayCheckIn: true, mayCheckOut: false },
  roughHandling: [], seals: { demanded: true, expected: null, applied: [], checked: [] }, differences: [], overrides: [], lastScans: [],
  next: 'START', unmet: [], actions: ['CHECK', 'START', 'SCAN', 'UNDO_SCAN', 'CLOSE', 'APPLY_SEAL', 'DEPART', 'CHECK_IN'], ...more,
})

let seq = 0
/** A command of the outbox, in the order of calling. */
export const recorded = (type: string, fields: object = {}, more: Partial<OutboxCommand> = {}): OutboxItem => ({
  seq: ++seq, reportKey: `k${seq}`, personId: 7, about: 'load:3', words: [type, type], deviceTime: '2026-11-25T14:30:00.000Z', state: 'waiting',
  problem: null, failures: 0, doneAt: null, discardReason: null, kind: 'command', command: { type, ...fields }, answer: null, ...more,
})

export const shot = (slotCode: string, more: Partial<OutboxItem> = {}): OutboxItem => ({
  seq: ++seq, reportKey: `p${seq}`, personId: 7, about: 'load:3', words: ['照片', 'Photo'], deviceTime: '2026-11-25T14:30:00.000Z', state: 'waiting',
  problem: null, failures: 0, doneAt: null, discardReason: null, answer: null, kind: 'photo',
  photo: { subject: 'consignment:1', slot: slotCode, step: 'load:3', siteId: 2, fileName: 'a.jpg', contentType: 'image/jpeg', bytes: 9 },
  ...more,
} as OutboxItem)

/** The second piece of the waybill, its packaging damaged. */
export const damage = (more: Partial<Damage> = {}): Damage => ({
  id: 5, pieceId: 102, pieceSeq: 2, consignmentId: 1, number: 'HF2611250001', siteId: 2, siteName: '合肥', loadId: 3,
  foundAt: '2026-11-25T14:00:00Z', foundBy: '张三', dueAt: '2026-11-25T18:00:00Z', solvedAt: null, solvedBy: null, solution: null,
  method: null, material: null, costFen: null, note: null, newLabelCode: null, ...more,
})

export const photoRule = (code: string, more: Partial<PhotoRule> = {}): PhotoRule => ({
  code, stage: 'REPACK', nodeKinds: ['TRANSIT', 'ARRIVAL'], customerClasses: ['KEY'], minimum: 1, zh: code, en: code, clause: 'A-20', ...more,
})
