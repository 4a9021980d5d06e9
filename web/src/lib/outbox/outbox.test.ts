import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../problem'
import { openDatabase, type DockDatabase } from './database'
import { fileOf, ME, photo, place, scan, Server, start } from './fixtures'
import { askOrKept } from './kept'
import { nextParcel, pauseSeconds } from './plan'
import { send } from './sender'
import { OutboxStore } from './store'
import type { OutboxItem } from './types'

let name = 0
let database: DockDatabase
let store: OutboxStore

beforeEach(async () => {
  await deleteDB(`test-${name}`)
  database = await openDatabase(`test-${++name}`)
  store = new OutboxStore(database, ME)
})

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
