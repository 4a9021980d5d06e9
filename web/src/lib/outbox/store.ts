import { newReportKey } from '../reportKey'
import type { DockDatabase, KeptAnswer } from './database'
import { referencesOf } from './references'
import type { KeptProblem, NewEntry, OutboxItem, OutboxState } from './types'

/** How long what is finished stays to be looked up, and how long answers are kept. */
const FINISHED_KEPT = 24 * 3_600_000
const ANSWERS_KEPT = 72 * 3_600_000

const FINISHED: OutboxState[] = ['done', 'discarded']

type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never

/** The outbox and the kept answers of one person on this device. Every promise resolves when the transaction is complete. */
export class OutboxStore {
  constructor(
    private readonly database: DockDatabase,
    readonly personId: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Records entries in one transaction, the contents of photos included: all of them or none. */
  async add(entries: readonly NewEntry[]): Promise<string[]> {
    // a file that cannot be read any more must fail here, before anybody believes it is kept
    const all = await Promise.all(entries.map((entry) => this.item(entry)))
    const write = this.database.transaction(['item', 'bytes'], 'readwrite')
    await Promise.all([
      ...all.map(({ item }) => write.objectStore('item').add(item as OutboxItem)),
      ...all.flatMap(({ item, bytes }) => (bytes ? [write.objectStore('bytes').add(bytes, item.reportKey)] : [])),
      write.done,
    ])
    return all.map(({ item }) => item.reportKey)
  }

  private async item(entry: NewEntry): Promise<{ item: Unnumbered<OutboxItem>; bytes?: ArrayBuffer }> {
    const kept = { ...this.fresh(entry.reportKey), about: entry.about, words: entry.words }
    if ('command' in entry) return { item: { ...kept, kind: 'command', command: entry.command } }
    if ('request' in entry) return { item: { ...kept, kind: 'request', request: entry.request } }
    const { file, photo } = entry
    const bytes = await file.arrayBuffer()
    const fileName = file.name || (photo.kind === 'SIGNATURE' ? 'signature.png' : 'photo.jpg')
    return { item: { ...kept, kind: 'photo', photo: { ...photo, fileName, contentType: file.type || 'image/jpeg', bytes: bytes.byteLength } }, bytes }
  }

  private fresh(reportKey = newReportKey()) {
    return {
      reportKey,
      personId: this.personId,
      deviceTime: new Date(this.now()).toISOString(),
      state: 'waiting' as const,
      problem: null,
      failures: 0,
      doneAt: null,
      discardReason: null,
      answer: null,
    }
  }

  /** Everything of this person, in the order it was recorded. */
  async list(): Promise<OutboxItem[]> {
    const items = await this.database.getAllFromIndex('item', 'person', IDBKeyRange.bound([this.personId], [this.personId, []]))
    return items.sort((a, b) => a.seq - b.seq)
  }

  bytesOf(reportKey: string): Promise<ArrayBuffer | undefined> {
    return this.database.get('bytes', reportKey)
  }

  done(item: OutboxItem, answer: unknown = null): Promise<void> {
    return this.finish({ ...item, answer, state: 'done', problem: null, doneAt: this.now() })
  }

  refused(item: OutboxItem, problem: KeptProblem): Promise<void> {
    return this.write({ ...item, state: 'refused', problem })
  }

  failed(item: OutboxItem): Promise<void> {
    return this.write({ ...item, failures: item.failures + 1 })
  }

  /** Sends what was refused again, with the same key and time. */
  async retry(items: OutboxItem[]): Promise<void> {
    const write = this.database.transaction('item', 'readwrite')
    const again = items.filter((item) => item.state === 'refused')
    await Promise.all([
      ...again.map((item) => write.store.put({ ...item, state: 'waiting', problem: null, failures: 0 })),
      write.done,
    ])
  }

  discard(item: OutboxItem, reason: string): Promise<void> {
    return this.finish({ ...item, state: 'discarded', discardReason: reason, doneAt: this.now() })
  }

  private async write(item: OutboxItem): Promise<void> {
    const write = this.database.transaction('item', 'readwrite')
    await Promise.all([write.store.put(item), write.done])
  }

  private async finish(item: OutboxItem): Promise<void> {
    const write = this.database.transaction(['item', 'bytes'], 'readwrite')
    await Promise.all([
      write.objectStore('item').put(item),
      write.objectStore('bytes').delete(item.reportKey),
      write.done,
    ])
  }

  /** Forgets what was finished long ago. What waits or was refused stays, however old, with what it refers to. */
  async prune(): Promise<void> {
    const write = this.database.transaction(['item', 'answer'], 'readwrite')
    const items = write.objectStore('item')
    const all = await items.getAll()
    const isFinished = ({ state }: OutboxItem) => FINISHED.includes(state)
    const needed = new Set(all.filter((item) => !isFinished(item)).flatMap(referencesOf))
    for (const item of all)
      if (isFinished(item) && (item.doneAt ?? 0) < this.now() - FINISHED_KEPT && !needed.has(item.reportKey)) void items.delete(item.seq)
    const answers = write.objectStore('answer')
    for (const { personId, key, readAt } of await answers.getAll())
      if (personId !== this.personId || readAt < this.now() - ANSWERS_KEPT) void answers.delete([personId, key])
    await write.done
  }

  async keepAnswer(key: string, readAt: number, value: unknown): Promise<void> {
    const write = this.database.transaction('answer', 'readwrite')
    await Promise.all([write.store.put({ key, personId: this.personId, readAt, value }), write.done])
  }

  answer(key: string): Promise<KeptAnswer | undefined> {
    return this.database.get('answer', [this.personId, key])
  }

  /** On signing out: answers of the server go. What was never sent stays for its owner. */
  async forgetAnswers(): Promise<void> {
    const write = this.database.transaction('answer', 'readwrite')
    await Promise.all([write.store.clear(), write.done])
  }
}
