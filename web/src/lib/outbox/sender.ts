import { asProblem, Problem } from '../problem'
import { nextParcel, MOST_COMMANDS, type Parcel } from './plan'
import type { OutboxStore } from './store'
import { filled, numbersOf, referencesOf } from './references'
import { keptProblem, type KeptProblem, type OutboxCommand, type OutboxItem, type OutboxPhoto, type OutboxRequest } from './types'

export interface BatchResult {
  reportKey: string
  state: 'DONE' | 'ALREADY' | 'REFUSED'
  loadId?: number | null
  scan?: unknown
  problem?: Partial<KeptProblem> | null
}

/** The wire. Every method rejects with a `Problem`. */
export interface Transport {
  /** Whose session this is now; null when nobody is signed in. */
  person: () => Promise<number | null>
  /** How far this device's clock is ahead of the server's, in milliseconds. */
  clockAhead: () => Promise<number>
  commands: (items: OutboxCommand[], offset: number) => Promise<BatchResult[]>
  /** Answers with the number of the evidence. */
  photo: (item: OutboxPhoto, bytes: ArrayBuffer, offset: number) => Promise<number>
  request: (item: OutboxRequest, offset: number) => Promise<unknown>
}

/** How a round of sending ended. */
export type Outcome = 'sent' | 'unreachable' | 'signedOut' | 'otherPerson'

/** After so many failures of the server on one item a person must look at it; the rest goes on. */
const FAILURES = 3

const unreachable = (problem: Problem) => problem.status <= 0 || problem.status === 408 || problem.status === 429 || problem.status >= 502

/**
 * Sends what waits, in order, until nothing waits or the network ends. Stopping at any moment is safe: an
 * item counts as sent only when the answer is in the store, and what is sent again has the same key.
 */
export async function send(store: OutboxStore, wire: Transport, changed: () => void): Promise<Outcome> {
  try {
    const person = await wire.person()
    if (person === null) return 'signedOut'
    if (person !== store.personId) return 'otherPerson'
    if (nextParcel(await store.list()) === null) return 'sent'
    const offset = await wire.clockAhead()
    let most = MOST_COMMANDS
    for (;;) {
      const items = await store.list()
      const parcel = nextParcel(items, most)
      if (!parcel) return 'sent'
      most = await deliver(named(parcel, numbersOf(items)), most, store, wire, offset)
      changed()
    }
  } catch (error) {
    const problem = asProblem(error)
    if (problem.status === 401) return 'signedOut'
    if (!(error instanceof Problem)) throw error
    return 'unreachable'
  }
}

/** The parcel with the numbers of what it refers to. */
function named(parcel: Parcel, numbers: ReadonlyMap<string, number>): Parcel {
  switch (parcel.kind) {
    case 'commands':
      return { kind: 'commands', items: parcel.items.map((item) => ({ ...item, about: filled(item.about, numbers), command: filled(item.command, numbers) })) }
    case 'photo':
      return { kind: 'photo', item: { ...parcel.item, photo: filled(parcel.item.photo, numbers) } }
    case 'request':
      return { kind: 'request', item: { ...parcel.item, request: filled(parcel.item.request, numbers) } }
  }
}

/** Sends one parcel; answers with how many commands the next may hold. */
async function deliver(parcel: Parcel, most: number, store: OutboxStore, wire: Transport, offset: number): Promise<number> {
  const items: OutboxItem[] = parcel.kind === 'commands' ? parcel.items : [parcel.item]
  if (parcel.kind !== 'commands' && referencesOf(parcel.item).length > 0) {
    // what it refers to was discarded: only a person can say what is meant now
    await store.refused(parcel.item, { status: -1, title: '', unmet: [{ code: 'outbox.reference_gone', message: '' }] })
    return most
  }
  try {
    if (parcel.kind === 'photo') await deliverPhoto(parcel.item, store, wire, offset)
    else if (parcel.kind === 'request') await deliverRequest(parcel.item, store, wire, offset)
    else await settle(parcel.items, await wire.commands(parcel.items, offset), store)
    return MOST_COMMANDS
  } catch (error) {
    const problem = asProblem(error)
    if (!(error instanceof Problem) || problem.status === 401 || unreachable(problem)) throw error
    // the whole parcel was declined: find out which of them it is about
    if (items.length > 1) return 1
    const item = items[0]!
    if (problem.status < 500 || item.failures + 1 >= FAILURES) await store.refused(item, keptProblem(problem))
    else {
      await store.failed(item)
      throw error
    }
    return MOST_COMMANDS
  }
}

async function deliverPhoto(item: OutboxPhoto, store: OutboxStore, wire: Transport, offset: number) {
  const bytes = await store.bytesOf(item.reportKey)
  if (!bytes) {
    await store.refused(item, { status: -1, title: '', unmet: [{ code: 'outbox.photo_gone', message: '' }] })
    return
  }
  await store.done(item, await wire.photo(item, bytes, offset))
}

async function deliverRequest(item: OutboxRequest, store: OutboxStore, wire: Transport, offset: number) {
  await wire.request(item, offset)
  await store.done(item)
}

/** Writes down what became of each command; one the answer does not mention stays waiting. */
async function settle(items: OutboxCommand[], results: BatchResult[], store: OutboxStore): Promise<void> {
  const answers = new Map(results.map((result) => [result.reportKey, result]))
  if (!items.some((item) => answers.has(item.reportKey))) throw new Problem(500, {})
  for (const item of items) {
    const result = answers.get(item.reportKey)
    if (!result) continue
    if (result.state === 'REFUSED') {
      const { status = 409, title = '', detail, unmet = [] } = result.problem ?? {}
      await store.refused(item, { status, title, detail, unmet })
    } else await store.done(item, result.scan ?? result.loadId ?? null)
  }
}
