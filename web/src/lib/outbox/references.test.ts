import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type DockDatabase } from './database'
import { ME, photo, Server, start, words } from './fixtures'
import { Outbox } from './outbox'
import { numberOf } from './references'
import { send } from './sender'
import { OutboxStore } from './store'

let database: DockDatabase
let store: OutboxStore
let name = 0

beforeEach(async () => {
  await deleteDB(`references-${name}`)
  database = await openDatabase(`references-${++name}`)
  store = new OutboxStore(database, ME)
})

const states = async () => (await store.list()).map((item) => item.state)
const nothing = () => undefined

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

it('a vehicle that is given up goes with what was recorded on it, and with nothing else', async () => {
  const box = new Outbox(new Server())
  box.open(ME + 1)
  const [listing] = await box.record({ about: 'site:2', words, command: { type: 'PREPARE' } })
  const about = `load:${numberOf(listing!)}`
  const items = async () => {
    await box.record()
    return box.snapshot().items
  }
  await box.record({ ...start, about }, { ...photo('x'), about }, { about: 'site:2', words, command: { type: 'SCAN' } })
  await box.discard((await items()).find(({ reportKey }) => reportKey === listing)!, '车没来')
  expect((await items()).map(({ state, discardReason }) => `${state} ${discardReason ?? ''}`.trim())).toEqual([
    'discarded 车没来', 'discarded 车没来', 'discarded 车没来', 'waiting',
  ])
  box.close()
})
