import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../problem'
import { openDatabase, type DockDatabase } from './database'
import { askOrKept } from './kept'
import { nextParcel, pauseSeconds } from './plan'
import { send, type BatchResult, type Transport } from './sender'
import { OutboxStore } from './store'
import { numberOf } from './references'
import type { OutboxCommand, OutboxItem, OutboxPhoto, OutboxRequest } from './types'

const ME = 7
const place = { subject: 'consignment:1', slot: 'load_off', step: 'load:3', siteId: 2 }
const words = ['扫描', 'Scan'] as const
const scan = (code: string) => ({ about: 'load:3', words, command: { type: 'SCAN', code } })
const start = { about: 'load:3', words, command: { type: 'START' } }
// the page simulated here has files without contents
const fileOf = (text: string) => Object.assign(new File([text], 'a.jpg', { type: 'image/jpeg' }), {
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer),
})
const photo = (text: string) => ({ about: 'load:3', words, photo: place, file: fileOf(text) })

let name = 0
let database: DockDatabase
let store: OutboxStore

beforeEach(async () => {
  await deleteDB(`test-${name}`)
  database = await openDatabase(`test-${++name}`)
  store = new OutboxStore(database, ME)
})

/** A server that keeps what it was told, once per key, as the real one does. */
class Server implements Transport {
  readonly effects: string[] = []
  readonly offsets: number[] = []
  private readonly known = new Set<string>()
  /** Answers lost on the way back, counted down. */
  loseAnswers = 0
  cutAfter = Infinity
  refuse: (item: OutboxCommand) => Problem | null = () => null
  who: number | null = ME
  broken: (keys: string[]) => Problem | null = () => null

  person = () => Promise.resolve(this.who)
  clockAhead = () => Promise.resolve(90_000)

  commands = (items: OutboxCommand[], offset: number): Promise<BatchResult[]> => {
    const problem = this.broken(items.map((item) => item.reportKey))
    if (problem) return Promise.reject(problem)
    this.offsets.push(offset)
    const results: BatchResult[] = []
    for (const item of items.slice(0, this.cutAfter)) results.push(this.one(item))
    return this.answer(results)
  }

  private one(item: OutboxCommand): BatchResult {
    const refusal = this.refuse(item)
    if (refusal) return { reportKey: item.reportKey, state: 'REFUSED', problem: { status: refusal.status, title: 'no', unmet: [...refusal.unmet] } }
    const state = this.known.has(item.reportKey) ? 'ALREADY' : 'DONE'
    if (state === 'DONE') this.effects.push(`${item.command.type} ${item.command.code ?? ''}`.trim())
    this.known.add(item.reportKey)
    return { reportKey: item.reportKey, state }
  }

  photo = (item: OutboxPhoto, bytes: ArrayBuffer): Promise<number> => {
    if (!this.known.has(item.reportKey)) this.effects.push(`photo ${new TextDecoder().decode(bytes)}`)
    this.known.add(item.reportKey)
    return this.answer(40 + [...this.known].indexOf(item.reportKey))
  }

  request = (item: OutboxRequest): Promise<unknown> => {
    const problem = this.broken([item.reportKey])
    if (problem) return Promise.reject(problem)
    if (!this.known.has(item.reportKey)) this.effects.push(`${item.request.path} ${JSON.stringify(item.request.body)}`)
    this.known.add(item.reportKey)
    return this.answer({})
  }

  private answer<T>(value: T): Promise<T> {
    if (this.loseAnswers > 0) {
      this.loseAnswers--
      return Promise.reject(new Problem(0, { title: 'gone' }))
    }
    return Promise.resolve(value)
  }
}

const states = async () => (await store.list()).map((item) => item.state)
const nothing = () => undefined

describe('what waits on the phone', () => {
  it('survives a reload, contents of photos included, in the order it was recorded', async () => {
    await store.add([photo('before')])
    await store.add([start, scan('A')])
    database.close()
    const again = new OutboxStore(await openDatabase(`test-${name}`), ME)
    const items = await again.list()
    expect(items.map((item) => (item.kind === 'command' ? item.command.type : item.kind))).toEqual(['photo', 'START', 'SCAN'])
    expect(new TextDecoder().decode(await again.bytesOf(items[0]!.reportKey))).toBe('before')
  })
  it('keeps the time it happened and refuses the same key twice', async () => {
    const clocked = new OutboxStore(database, ME, () => Date.parse('2026-11-25T22:00:00Z'))
    await clocked.add([{ ...start, reportKey: 'k' }])
    expect((await clocked.list())[0]!.deviceTime).toBe('2026-11-25T22:00:00.000Z')
    await expect(clocked.add([{ ...start, reportKey: 'k' }])).rejects.toThrow()
    expect(await clocked.list()).toHaveLength(1)
  })
  it('takes several commands whole or not at all', async () => {
    await store.add([{ ...start, reportKey: 'k' }])
    await expect(store.add([scan('A'), { ...start, reportKey: 'k' }])).rejects.toThrow()
    expect(await store.list()).toHaveLength(1)
  })
  it('shows a person only their own', async () => {
    await store.add([start])
    expect(await new OutboxStore(database, 8).list()).toEqual([])
  })
  it('does not keep a photo whose file cannot be read any more', async () => {
    const file = Object.assign(fileOf('x'), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) })
    await expect(store.add([{ ...photo('x'), file }])).rejects.toThrow()
    expect(await store.list()).toEqual([])
  })
  it('forgets what was finished a day ago, never what waits or was refused', async () => {
    let now = 0
    const old = new OutboxStore(database, ME, () => now)
    await old.add([scan('A'), scan('B'), scan('C')])
    const [a, b] = await old.list()
    await old.done(a!)
    await old.refused(b!, { status: 409, title: 'no', unmet: [] })
    now = 25 * 3_600_000
    await old.prune()
    expect((await old.list()).map((item) => item.state)).toEqual(['refused', 'waiting'])
  })
})

describe('what goes next', () => {
  const item = (seq: number, kind: OutboxItem['kind'], state: OutboxItem['state'] = 'waiting') =>
    ({ seq, reportKey: `k${seq}`, kind, state, about: null, command: { type: 'SCAN' }, photo: place, request: { path: '/api', body: {} } }) as unknown as OutboxItem
  it('sends a photo before the command recorded after it, and commands together up to the next photo', () => {
    expect(nextParcel([item(2, 'command'), item(1, 'photo')])).toEqual({ kind: 'photo', item: item(1, 'photo') })
    const items = [item(1, 'command'), item(2, 'command'), item(3, 'photo'), item(4, 'command')]
    expect(nextParcel(items)).toEqual({ kind: 'commands', items: items.slice(0, 2) })
  })
  it('goes past what was refused, and ends when nothing waits', () => {
    expect(nextParcel([item(1, 'command', 'refused'), item(2, 'command')])).toEqual({ kind: 'commands', items: [item(2, 'command')] })
    expect(nextParcel([item(1, 'photo', 'done')])).toBeNull()
  })
  it('waits longer after each failure, a minute at most', () => {
    expect([1, 3, 20].map(pauseSeconds)).toEqual([2, 8, 60])
  })
})

describe('sending', () => {
  it('delivers everything once, in order, with the measured clock', async () => {
    const server = new Server()
    await store.add([photo('before')])
    await store.add([start, scan('A')])
    await store.add([photo('after')])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual(['photo before', 'START', 'SCAN A', 'photo after'])
    expect(server.offsets).toEqual([90_000])
    expect(await states()).toEqual(['done', 'done', 'done', 'done'])
    expect(await database.count('bytes')).toBe(0)
  })
  it('acts once when the answer got lost and the batch is sent again', async () => {
    const server = new Server()
    server.loseAnswers = 1
    await store.add([start, scan('A')])
    expect(await send(store, server, nothing)).toBe('unreachable')
    expect(await states()).toEqual(['waiting', 'waiting'])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual(['START', 'SCAN A'])
  })
  it('sends the rest of a batch that was answered by half', async () => {
    const server = new Server()
    server.cutAfter = 2
    await store.add([start, scan('A'), scan('B')])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual(['START', 'SCAN A', 'SCAN B'])
  })
  it('keeps a refusal with its reasons and goes on; retried, it keeps key and time', async () => {
    const server = new Server()
    server.refuse = (item) => (item.command.type === 'START' ? new Problem(409, { unmet: [{ code: 'handling.photo_missing', message: '缺照片', clause: 'A-05' }] }) : null)
    await store.add([start, scan('A')])
    expect(await send(store, server, nothing)).toBe('sent')
    const [refused] = await store.list()
    expect(refused).toMatchObject({ state: 'refused', problem: { status: 409, unmet: [{ clause: 'A-05' }] } })
    server.refuse = () => null
    await store.retry([refused!])
    await send(store, server, nothing)
    expect(await store.list()).toMatchObject([{ state: 'done', reportKey: refused!.reportKey, deviceTime: refused!.deviceTime }, { state: 'done' }])
  })
  it('finds the one command the server cannot read and sends the others', async () => {
    const server = new Server()
    const [, bad] = await store.add([start, scan('BAD'), scan('B')])
    server.broken = (keys) => (keys.includes(bad!) ? new Problem(422, {}) : null)
    expect(await send(store, server, nothing)).toBe('sent')
    expect(await states()).toEqual(['done', 'refused', 'done'])
    expect(server.effects).toEqual(['START', 'SCAN B'])
  })
  it('sets a command aside on which the server fails again and again', async () => {
    const server = new Server()
    server.broken = () => new Problem(500, {})
    await store.add([start])
    for (let i = 0; i < 3; i++) await send(store, server, nothing)
    expect(await states()).toEqual(['refused'])
  })
  it('never sends under somebody else’s session, nor without one', async () => {
    const server = new Server()
    await store.add([start])
    server.who = 8
    expect(await send(store, server, nothing)).toBe('otherPerson')
    server.who = null
    expect(await send(store, server, nothing)).toBe('signedOut')
    expect(server.effects).toEqual([])
    expect(await states()).toEqual(['waiting'])
  })
  it('sends again a photo the server has, when only the answer was lost', async () => {
    const server = new Server()
    server.loseAnswers = 1
    await store.add([photo('x')])
    await send(store, server, nothing)
    await send(store, server, nothing)
    expect(server.effects).toEqual(['photo x'])
  })
  it('discards only with a reason that stays to be read', async () => {
    await store.add([start])
    const [item] = await store.list()
    await store.discard(item!, '扫错车')
    expect(await store.list()).toMatchObject([{ state: 'discarded', discardReason: '扫错车' }])
  })
})

describe('what refers to something that has no number yet', () => {
  const receipt = (picture: string) => ({
    about: 'release:7', words, request: { path: '/api/delivery/releases/7/receipt', body: { signatureId: numberOf(picture), remark: '完好' } },
  })
  const reasons = async () => (await store.list()).map((item) => [item.state, ...(item.problem?.unmet.map(({ code }) => code) ?? [])].join(' '))

  it('goes after it, with the number the server gave', async () => {
    const server = new Server()
    const [, picture] = await store.add([start, photo('signature')])
    await store.add([receipt(picture!)])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual(['START', 'photo signature', '/api/delivery/releases/7/receipt {"signatureId":41,"remark":"完好"}'])
  })
  it('waits for a person together with what was refused, while the rest goes on', async () => {
    const server = new Server()
    const [picture] = await store.add([photo('x')])
    const [refused] = await store.list()
    await store.refused(refused!, { status: 422, title: 'no picture', unmet: [] })
    await store.add([receipt(picture!), start])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual(['START'])
    expect(await states()).toEqual(['refused', 'waiting', 'done'])
    await store.retry([refused!, ...(await store.list())])
    await send(store, server, nothing)
    expect(await states()).toEqual(['done', 'done', 'done'])
  })
  it('is never sent without it: what it meant was discarded', async () => {
    const server = new Server()
    const [picture] = await store.add([photo('x')])
    await store.discard((await store.list())[0]!, '拍错了')
    await store.add([receipt(picture!)])
    expect(await send(store, server, nothing)).toBe('sent')
    expect(server.effects).toEqual([])
    expect(await reasons()).toEqual(['discarded', 'refused outbox.reference_gone'])
  })
  it('keeps the number as long as somebody needs it', async () => {
    let now = 0
    const old = new OutboxStore(database, ME, () => now)
    const [picture] = await old.add([photo('x')])
    await old.done((await old.list())[0]!, 41)
    await old.add([receipt(picture!)])
    now = 25 * 3_600_000
    await old.prune()
    expect(await old.list()).toHaveLength(2)
  })
  it('keeps all of it or none', async () => {
    await store.add([{ ...start, reportKey: 'k' }])
    await expect(store.add([photo('signature'), { ...receipt('p'), reportKey: 'k' }])).rejects.toThrow()
    expect(await store.list()).toHaveLength(1)
    expect(await database.count('bytes')).toBe(0)
  })
})

it('goes on with what an older version of the application kept', async () => {
  const before = await openDB('test-old', 1, {
    upgrade(old) {
      old.createObjectStore('item', { keyPath: 'seq', autoIncrement: true }).createIndex('person', ['personId', 'state'])
      old.createObjectStore('bytes')
      old.createObjectStore('answer', { keyPath: ['personId', 'key'] })
    },
  })
  await before.add('item', { reportKey: 'k', personId: ME, loadId: 3, kind: 'command', command: { type: 'START' }, state: 'waiting' })
  before.close()
  const now = new OutboxStore(await openDatabase('test-old'), ME)
  expect(await now.list()).toMatchObject([{ about: 'load:3', state: 'waiting', answer: null }])
})

describe('answers kept for work without a network', () => {
  const box = () => ({
    keepAnswer: (key: string, at: number, value: unknown) => store.keepAnswer(key, at, value),
    answer: (key: string) => store.answer(key),
  }) as Parameters<typeof askOrKept>[2]
  it('answers the last one when the server cannot be reached, and says that it is old', async () => {
    await askOrKept('load:3', () => Promise.resolve({ id: 3 }), box())
    const kept = await askOrKept('load:3', () => Promise.reject(new Problem(0, {})), box())
    expect(kept).toMatchObject({ value: { id: 3 }, old: true })
  })
  it('never hides a refusal behind an old answer', async () => {
    await askOrKept('load:3', () => Promise.resolve({ id: 3 }), box())
    await expect(askOrKept('load:3', () => Promise.reject(new Problem(404, {})), box())).rejects.toThrow()
  })
  it('goes on signing out, and is nobody else’s', async () => {
    await store.keepAnswer('load:3', Date.now(), 1)
    expect(await new OutboxStore(database, 8).answer('load:3')).toBeUndefined()
    await store.forgetAnswers()
    expect(await store.answer('load:3')).toBeUndefined()
  })
})

it('tells when nothing can be kept on this device', async () => {
  const { Outbox } = await import('./outbox')
  vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('no', 'SecurityError') } })
  const box = new Outbox(new Server())
  box.open(ME)
  await vi.waitFor(() => expect(box.snapshot().storage).toBe('none'))
  await expect(box.record(start)).rejects.toThrow(/本机/)
  vi.unstubAllGlobals()
})
