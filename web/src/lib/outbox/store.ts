import { newReportKey } from '../reportKey'
import type { DockDatabase, KeptAnswer } from './database'
import type { KeptProblem, NewCommand, NewPhoto, OutboxCommand, OutboxItem, OutboxPhoto, OutboxState } from './types'

/** How long what is finished stays to be looked up, and how long answers are kept. */
const FINISHED_KEPT = 24 * 3_600_000
const ANSWERS_KEPT = 72 * 3_600_000

type Unnumbered<T> = Omit<T, 'seq'>

/** The outbox and the kept answers of one person on this device. Every promise resolves when the transaction is complete. */
export class OutboxStore {
  constructor(
    private readonly database: DockDatabase,
    readonly personId: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Records one or several commands in one transaction: all of them or none. */
  async addCommands(commands: NewCommand[]): Promise<string[]> {
    const items = commands.map(({ reportKey, ...command }) => ({
      ...this.fresh(reportKey),
      ...command,
      kind: 'command' as const,
      answer: null,
    }))
    const write = this.database.transaction('item', 'readwrite')
    await Promise.all([...items.map((item) => write.store.add(item as OutboxCommand)), write.done])
    return items.map((item) => item.reportKey)
  }

  /** Records a photo with its contents. */
  async addPhoto({ reportKey, file, photo, ...rest }: NewPhoto): Promise<string> {
    // a file that cannot be read any more must fail here, before anybody believes it is kept
    const bytes = await file.arrayBuffer()
    const item: Unnumbered<OutboxPhoto> = {
      ...this.fresh(reportKey),
      ...rest,
      kind: 'photo',
      photo: { ...photo, fileName: file.name || 'photo.jpg', contentType: file.type || 'image/jpeg', bytes: bytes.byteLength },
    }
    const write = this.database.transaction(['item', 'bytes'], 'readwrite')
    await Promise.all([
      write.objectStore('item').add(item as OutboxPhoto),
      write.objectStore('bytes').add(bytes, item.reportKey),
      write.done,
    ])
    return item.reportKey
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
    const finished = item.kind === 'command' ? { ...item, answer } : item
    return this.finish({ ...finished, state: 'done', problem: null, doneAt: this.now() })
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

  /** Forgets what was finished long ago. What waits or was refused stays, however old. */
  async prune(): Promise<void> {
    const write = this.database.transaction(['item', 'answer'], 'readwrite')
    const items = write.objectStore('item')
    const finished: OutboxState[] = ['done', 'discarded']
    for (const item of await items.getAll())
      if (finished.includes(item.state) && (item.doneAt ?? 0) < this.now() - FINISHED_KEPT) void items.delete(item.seq)
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
