import { describe, expect, it } from 'vitest'
import { codeOf, goods, item, load, piece, recorded, shot, slot } from './fixtures'
import { newsOf, withNews } from './overlay'
import { currentStep, stepOfPlace, stepsOf, unmetNow } from './steps'
import type { Difference, Load } from './types'
import { judge } from './verdict'

const missing = (what: string) => what
const fields = (load: Load, step: 'START' | 'CLOSE' | 'DEPART') => unmetNow(load, step, [], missing).map((unmet) => unmet.field)

describe('what the phone shows before the server answers', () => {
  it('goes from checks to departure without a network', () => {
    const news = [
      recorded('CHECK', { stage: 'LOADING', code: 'carriage_clean', outcome: 'PASS' }),
      shot('load_off'),
      recorded('CHECK_IN'),
      recorded('START'),
      ...[1, 2, 3].map((seq) => recorded('SCAN', { code: codeOf('HF2611250001', seq) })),
      recorded('CHECK', { stage: 'LOADING', code: 'stowed_by_nature', consignmentId: 1, outcome: 'PASS' }),
      shot('load_on'),
      recorded('CLOSE'),
      recorded('APPLY_SEAL', { number: 'F001' }),
    ]
    const now = withNews(load(), news, '张三')
    expect(now).toMatchObject({ state: 'CLOSED', next: 'DEPART', startedAt: '2026-11-25T14:30:00.000Z' })
    expect(now.goods[0]).toMatchObject({ counted: 3 })
    expect(now.presence.people).toMatchObject([{ name: '张三', outAt: null }])
    expect(fields(now, 'DEPART')).toEqual(['slot:DEPARTURE:seal'])
  })
  it('counts a piece once, and takes it back when it is undone', () => {
    const code = codeOf('HF2611250001', 1)
    const twice = withNews(load({ state: 'WORKING' }), [recorded('SCAN', { code }), recorded('SCAN', { code })], '')
    expect(twice.goods[0]!.counted).toBe(1)
    expect(withNews(twice, [recorded('UNDO_SCAN', { code, reason: '扫错' })], '').goods[0]!.counted).toBe(0)
  })
  it('leaves out what the server knows already, what was refused, and other loads', () => {
    const items = [
      recorded('START', {}, { state: 'done', doneAt: 100 }),
      recorded('SCAN', { code: 'x' }, { state: 'done', doneAt: 300 }),
      recorded('CLOSE', {}, { state: 'refused' }),
      recorded('START', {}, { about: 'load:4' }),
    ]
    expect(newsOf(3, items, 200).map((each) => each.kind === 'command' && each.command.type)).toEqual(['SCAN'])
  })
  it('a short piece that is found is no difference any more', () => {
    const line = { line: 'piece:101', kind: 'SHORT', code: codeOf('HF2611250001', 1), pieceId: 101, needsReason: true, reason: null } as Difference
    const short = load({ state: 'WORKING', differences: [line] })
    expect(fields(short, 'CLOSE')).toContain('difference:piece:101')
    expect(withNews(short, [recorded('SCAN', { code: line.code })], '').differences).toEqual([])
  })
  it('compares the seal on arrival', () => {
    const seals = { demanded: true, expected: { number: 'F001', appliedAt: '', siteId: 1, siteName: '临沂', loadId: 1 }, applied: [], checked: [] }
    const arrived = load({ kind: 'UNLOADING', seals })
    expect(withNews(arrived, [recorded('CHECK_SEAL', { number: 'F002' })], '').seals.checked).toMatchObject([{ matches: false }])
  })
})

describe('a closed gate', () => {
  it('names everything that is missing, with its clause and its place', () => {
    expect(unmetNow(load(), 'START', [], missing)).toMatchObject([
      { field: 'check:LOADING:carriage_clean', clause: 'A-01' },
      { field: 'slot:LOADING:load_off:1', clause: 'A-05' },
    ])
    expect(fields(load({ state: 'WORKING' }), 'CLOSE')).toEqual(['check:LOADING:stowed_by_nature:1', 'slot:LOADING:load_on:1', 'presence'])
    expect(fields(load({ state: 'CLOSED' }), 'DEPART')).toEqual(['slot:DEPARTURE:seal', 'seal'])
  })
  it('stays closed by a failed check until it is signed anew or overridden', () => {
    const one = (outcome: 'FAIL' | 'PASS' | 'OVERRIDDEN') => fields(load({ slots: [], items: [item('carriage_dry', { outcome })] }), 'START')
    expect(one('FAIL')).toEqual(['check:LOADING:carriage_dry'])
    expect(one('PASS')).toEqual([])
    expect(one('OVERRIDDEN')).toEqual([])
  })
  it('keeps what only the server can judge, such as a release that is not signed', () => {
    const release = { code: 'delivery.not_released', message: '未放行', field: 'goods:1', clause: 'A-35' }
    const stale = { code: 'handling.photo_missing', message: '缺照片', field: 'slot:LOADING:load_off:1', clause: 'A-05' }
    const ready = load({ items: [], slots: [slot('load_off', { count: 1 })] })
    expect(unmetNow(ready, 'START', [release, stale], missing)).toEqual([release])
  })
  it('each line leads to the card where it is done', () => {
    const one = load()
    expect(['check:LOADING:carriage_clean', 'slot:LOADING:load_on:1', 'slot:DEPARTURE:seal', 'presence', 'seal', 'difference:x', 'goods:1'].map((place) => stepOfPlace(one, place)))
      .toEqual(['checks:START', 'photos:CLOSE', 'seal', 'presence', 'seal', 'differences', 'scan'])
    expect(stepOfPlace(load({ kind: 'UNLOADING' }), 'seal')).toBe('sealCheck')
    expect(stepOfPlace(one, 'release')).toBeNull()
  })
})

/** As the server sends it: what is null is left out. */
const asSent = (one: Load) => JSON.parse(JSON.stringify(one, (_key, value: unknown) => value ?? undefined)) as Load

it('reads what the server leaves out as not there', () => {
  const sent = asSent(load())
  expect(fields(sent, 'START')).toEqual(['check:LOADING:carriage_clean', 'slot:LOADING:load_off:1'])
  expect(stepsOf(sent).map((step) => step.state).slice(0, 2)).toEqual(['open', 'open'])
  expect(stepsOf(asSent(load({ kind: 'UNLOADING' }))).map((step) => step.key)).not.toContain('sealCheck')
  const signed = withNews(sent, [recorded('CHECK', { stage: 'LOADING', code: 'carriage_clean', outcome: 'PASS' })], '张三')
  expect(fields(signed, 'START')).toEqual(['slot:LOADING:load_off:1'])
  const short = asSent(load({ differences: [{ line: 'piece:101', kind: 'SHORT', needsReason: true } as Difference] }))
  expect(fields(short, 'CLOSE')).toContain('difference:piece:101')
})

describe('the cards', () => {
  it('come in the order of the work, and the first open one is shown', () => {
    const steps = stepsOf(load())
    expect(steps.map((step) => step.key)).toEqual(['checks:START', 'photos:START', 'presence', 'scan', 'checks:CLOSE', 'photos:CLOSE', 'close', 'seal', 'depart'])
    expect(currentStep(steps)).toBe('checks:START')
    expect(steps.find((step) => step.key === 'seal')?.state).toBe('later')
  })
  it('of unloading begin with the seal and end in store', () => {
    const seals = { demanded: false, expected: { number: 'F', appliedAt: '', siteId: 1, siteName: '', loadId: 1 }, applied: [], checked: [] }
    const keys = stepsOf(load({ kind: 'UNLOADING', seals })).map((step) => step.key)
    expect(keys.slice(0, 2)).toEqual(['checks:START', 'sealCheck'])
    expect(keys.at(-1)).toBe('putAway')
  })
  it('of ordinary goods ask only for the scan', () => {
    const plain = load({ items: [], slots: [], presence: { ...load().presence, demanded: false }, seals: { ...load().seals, demanded: false } })
    expect(stepsOf(plain).map((step) => step.key)).toEqual(['scan', 'close', 'depart'])
  })
})

describe('a scan', () => {
  const working = load({ state: 'WORKING', goods: [goods({ pieces: [piece(1), piece(2, { counted: true }), piece(3, { held: true })] })] })
  it('of an expected piece is right, of a counted or held one is not', () => {
    expect(judge(working, codeOf('HF2611250001', 1).toLowerCase())).toMatchObject({ kind: 'count', signal: 'right' })
    expect(judge(working, codeOf('HF2611250001', 2))).toMatchObject({ kind: 'already', signal: 'held' })
    expect(judge(working, codeOf('HF2611250001', 3))).toMatchObject({ kind: 'held', signal: 'held' })
  })
  it('takes a held piece off a vehicle, but lets it be heard', () => {
    expect(judge({ ...working, kind: 'UNLOADING' }, codeOf('HF2611250001', 3))).toMatchObject({ kind: 'count', signal: 'held' })
  })
  it('of a foreign piece never loads it; unloading keeps it as found', () => {
    const foreign = codeOf('LY2611250009', 1)
    expect(judge(working, foreign)).toMatchObject({ kind: 'foreign', signal: 'wrong', records: false })
    expect(judge({ ...working, kind: 'UNLOADING' }, foreign)).toMatchObject({ kind: 'foreign', records: true })
  })
  it('that was misread is told so, unless it is a waybill of this load', () => {
    expect(judge(working, 'HF2611250001-0019')).toMatchObject({ kind: 'misread', signal: 'wrong' })
    expect(judge(working, 'hf2611250001')).toMatchObject({ kind: 'waybill', signal: 'right' })
    const odd = load({ goods: [goods({ number: 'DEMO-00012' })] })
    expect(judge(odd, 'DEMO-00012')).toMatchObject({ kind: 'waybill' })
  })
  it('of another load’s code opens that load', () => {
    expect(judge(working, 'load:12')).toMatchObject({ kind: 'load', id: 12 })
    expect(judge(working, 'load:3')).toBeNull()
  })
})
