import { describe, expect, it } from 'vitest'
import { codeOf, damage, load, photoRule, recorded } from '../fixtures'
import { judge } from '../verdict'
import { byTimeLeft, draftOf, EMPTY, fenOf, fieldsOf, labelBefore, newLabels, packedBefore, refusedOf, repacksOf, rulesFor, unmetOf, withRepacks } from './rules'

const solved = (more: object) => damage({ solvedAt: '2026-11-25T16:00:00Z', solvedBy: '李四', solution: 'REPACKED', method: 'taped', ...more })

describe('money as typed', () => {
  it('is yuan with at most two decimals, or nothing', () => {
    expect(['', ' ', '18', '18.5', '¥1,200.05', '１８'].map(fenOf)).toEqual([null, null, 1800, 1850, 120005, 1800])
    expect(['18.555', '-3', 'x', '1e3'].map(fenOf)).toEqual([NaN, NaN, NaN, NaN])
  })
})

describe('what is recorded', () => {
  it('leaves out what was left empty', () => {
    expect(fieldsOf(damage(), { ...EMPTY, method: 'taped', note: ' ' })).toEqual({ pieceId: 102, siteId: 2, method: 'taped' })
  })
  it('shows as done until the server is read again, and not when it was sent back', () => {
    const news = (state: 'waiting' | 'done' | 'refused', doneAt = 0) =>
      withRepacks([damage()], repacksOf([recorded('REPACK', { pieceId: 102, method: 'taped' }, { state, doneAt })], 100), '仓管')[0]
    expect(news('waiting')).toMatchObject({ solution: 'REPACKED', method: 'taped', solvedBy: '仓管', pending: true })
    expect(news('done', 200)).toMatchObject({ solution: 'REPACKED', pending: false })
    expect(news('done', 50)?.solvedAt).toBeNull()
    expect(news('refused')?.solvedAt).toBeNull()
  })
  it('comes back into the form when it was refused', () => {
    const items = [recorded('REPACK', { pieceId: 102, method: 'taped', costFen: 1850 }, { state: 'refused' }), recorded('REPACK', { pieceId: 103 }, { state: 'refused' })]
    expect(refusedOf(items, damage())).toHaveLength(1)
    expect(draftOf(refusedOf(items, damage()))).toEqual({ ...EMPTY, method: 'taped', cost: '18.5' })
    expect(draftOf([])).toBeNull()
  })
})

describe('what speaks against recording', () => {
  const slots = [{ place: 'slot:REPACK:repack_after:1', rule: photoRule('repack_after'), count: 0 }]
  const fields = (draft: object, some = slots) => unmetOf({ ...EMPTY, ...draft }, some, 'zh', (what) => what).map((each) => each.field)
  it('names photos, way, words and money', () => {
    expect(fields({ cost: 'x' })).toEqual(['slot:REPACK:repack_after:1', 'method', 'costFen'])
    expect(fields({ method: 'other' }, [])).toEqual(['note'])
    expect(fields({ method: 'taped' }, [])).toEqual([])
  })
  it('asks for the photos of this kind of branch and of key cargo only', () => {
    const rules = [photoRule('a'), photoRule('b', { nodeKinds: ['SHIPPING'] }), photoRule('c', { stage: 'LOADING' }), photoRule('d', { customerClasses: ['ORDINARY'] })]
    expect(rulesFor(rules, 'TRANSIT').map((rule) => rule.code)).toEqual(['a'])
  })
  it('counts the photos other pieces of the waybill used up at the branch', () => {
    const all = [damage(), solved({ id: 6, pieceId: 103 }), solved({ id: 7, siteId: 9 }), solved({ id: 8, solution: 'WAIVED' }), solved({ id: 9, consignmentId: 2 })]
    expect(packedBefore(damage(), all)).toBe(1)
  })
})

describe('labels', () => {
  const again = damage({ id: 9 })
  it('lead from the first to each that followed', () => {
    expect(labelBefore(damage(), [])).toBe(codeOf('HF2611250001', 2))
    expect(labelBefore(again, [solved({ newLabelCode: 'RP1' }), solved({ id: 6, pieceId: 103, newLabelCode: 'RP2' }), again])).toBe('RP1')
  })
  it('count the piece that wears them, also when they look like a misread code', () => {
    const labels = newLabels([solved({ newLabelCode: 'RP-0012' })])
    expect(judge(load({ state: 'WORKING' }), 'rp-0012', labels)).toMatchObject({ kind: 'count', piece: { pieceId: 102 } })
    expect(judge(load({ state: 'WORKING' }), 'RP-0012')).toMatchObject({ kind: 'misread' })
  })
})

it('the least time left comes first', () => {
  expect(byTimeLeft([damage({ id: 1, dueAt: '2026-11-25T18:00:00Z' }), damage({ id: 2, dueAt: '2026-11-25T17:59:59.9Z' })]).map(({ id }) => id)).toEqual([2, 1])
})
