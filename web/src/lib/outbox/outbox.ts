import { textOf } from '../i18n'
import { SIGNED_OUT } from '../api'
import { Problem } from '../problem'
import { openDatabase } from './database'
import { pauseSeconds } from './plan'
import { recordedOn } from './references'
import { send, type Outcome, type Transport } from './sender'
import { OutboxStore } from './store'
import { outboxTexts } from './texts'
import { httpTransport } from './transport'
import type { NewEntry, OutboxItem } from './types'

/** What pages show of the outbox. */
export interface OutboxView {
  items: readonly OutboxItem[]
  sending: boolean
  /** How the last round ended; null before the first. */
  outcome: Outcome | null
  /** Whether this device can keep anything. */
  storage: 'opening' | 'ready' | 'none'
}

const CLOSED: OutboxView = { items: [], sending: false, outcome: null, storage: 'opening' }
const CHANNEL = 'yunzong.outbox'
const LOCK = 'yunzong.outbox'

/** The one outbox of this page: opened for the person who signs in, sending whenever it can. */
export class Outbox {
  private view: OutboxView = CLOSED
  private readonly listeners = new Set<() => void>()
  private opened: Promise<OutboxStore> | undefined
  private owner: number | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private running = false
  private again = false
  private channel: BroadcastChannel | undefined

  constructor(private readonly wire: Transport = httpTransport) {}

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell)
    return () => void this.listeners.delete(tell)
  }
  readonly snapshot = () => this.view

  private show(change: Partial<OutboxView>) {
    this.view = { ...this.view, ...change }
    this.listeners.forEach((tell) => tell())
  }

  /** Opens the outbox of a person; asking again for the same person changes nothing. */
  open(personId: number): void {
    if (this.owner === personId) return
    this.close()
    this.owner = personId
    this.opened = openDatabase().then((database) => new OutboxStore(database, personId))
    window.addEventListener('online', this.kick)
    document.addEventListener('visibilitychange', this.kick)
    if (typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel(CHANNEL)
      this.channel.onmessage = () => void this.refresh()
    }
    void this.opened.then(
      async (store) => {
        // asked once; a browser that agrees will not clear our store when space runs short
        void navigator.storage?.persist?.().catch(() => false)
        await store.prune()
        await this.refresh()
        this.show({ storage: 'ready' })
        this.kick()
      },
      () => this.show({ storage: 'none' }),
    )
  }

  close(): void {
    clearTimeout(this.timer)
    window.removeEventListener('online', this.kick)
    document.removeEventListener('visibilitychange', this.kick)
    this.channel?.close()
    this.channel = undefined
    this.owner = undefined
    this.opened = undefined
    this.failures = 0
    this.show(CLOSED)
  }

  private async store(): Promise<OutboxStore> {
    try {
      if (!this.opened) throw new Error('nobody is signed in')
      return await this.opened
    } catch {
      throw new Problem(-1, { title: textOf(outboxTexts, 'storageNone') })
    }
  }

  private async refresh(): Promise<void> {
    const owner = this.owner
    const items = await (await this.store()).list()
    if (owner === this.owner) this.show({ items })
  }

  private readonly changed = () => {
    this.channel?.postMessage('changed')
    void this.refresh()
  }

  /** Keeps entries, all or none; when this resolves they are on the device, and they are being sent. */
  record(...entries: NewEntry[]): Promise<string[]> {
    return this.keep((store) => store.add(entries))
  }

  private async keep<T>(action: (store: OutboxStore) => Promise<T>): Promise<T> {
    const store = await this.store()
    let answer: T
    try {
      answer = await action(store)
    } catch (error) {
      throw storageProblem(error)
    }
    this.channel?.postMessage('changed')
    await this.refresh()
    this.kick()
    return answer
  }

  async retry(items: OutboxItem[]): Promise<void> {
    await this.keep((store) => store.retry(items))
  }

  /** With what was recorded about what it was to become: of a vehicle that was never listed nothing is left to say. */
  async discard(item: OutboxItem, reason: string): Promise<void> {
    await this.keep(async (store) => {
      for (const each of [...recordedOn(await store.list(), item), item]) await store.discard(each, reason)
    })
  }

  /** The contents of a photo that was not sent yet. */
  async picture(reportKey: string, type: string): Promise<Blob | null> {
    const bytes = await (await this.store()).bytesOf(reportKey)
    return bytes ? new Blob([bytes], { type }) : null
  }

  async keepAnswer(key: string, readAt: number, value: unknown): Promise<void> {
    // without a place to keep it the answer is still on the screen
    await (await this.store()).keepAnswer(key, readAt, value).catch(() => undefined)
  }

  async answer(key: string) {
    return (await this.store()).answer(key)
  }

  /** On signing out. What was never sent stays on the device for its owner; answers of the server go. */
  async signOut(): Promise<void> {
    const store = await this.opened?.catch(() => undefined)
    await store?.forgetAnswers()
    this.close()
  }

  /** Sends now, if it can; a call while sending makes it look once more at the end. */
  readonly kick = (): void => {
    if (this.owner === undefined || document.visibilityState === 'hidden') return
    if (this.running) {
      this.again = true
      return
    }
    this.running = true
    clearTimeout(this.timer)
    void this.round().finally(() => {
      this.running = false
      if (this.again) {
        this.again = false
        this.kick()
      }
    })
  }

  private async round(): Promise<void> {
    const store = await this.opened?.catch(() => undefined)
    if (!store) return
    this.show({ sending: true })
    const outcome = await this.alone(() => send(store, this.wire, this.changed)).catch(() => 'unreachable' as const)
    await this.refresh().catch(() => undefined)
    this.show({ sending: false, ...(outcome ? { outcome } : {}) })
    if (outcome === 'signedOut') window.dispatchEvent(new Event(SIGNED_OUT))
    this.failures = outcome === 'sent' ? 0 : this.failures + 1
    const waits = this.view.items.some((item) => item.state === 'waiting')
    if (waits && this.owner !== undefined) this.timer = setTimeout(this.kick, pauseSeconds(this.failures) * 1000)
  }

  /** One tab sends at a time; the others look again later. Without locks the keys of the reports keep it exact. */
  private alone(action: () => Promise<Outcome>): Promise<Outcome | null> {
    if (!navigator.locks) return action()
    return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? action() : null))
  }
}

function storageProblem(error: unknown): Problem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotReadableError' || name === 'NotFoundError') return new Problem(-1, { title: textOf(outboxTexts, 'fileGone') })
  if (name === 'QuotaExceededError' || name === 'AbortError') return new Problem(-1, { title: textOf(outboxTexts, 'storageFull') })
  return new Problem(-1, { title: error instanceof Error ? error.message : String(error) })
}

export const outbox = new Outbox()
