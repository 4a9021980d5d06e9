import { Problem } from '../problem'
import type { BatchResult, Transport } from './sender'
import type { OutboxCommand, OutboxPhoto, OutboxRequest } from './types'

export const ME = 7
export const place = { subject: 'consignment:1', slot: 'load_off', step: 'load:3', siteId: 2 }
export const words = ['扫描', 'Scan'] as const
export const scan = (code: string) => ({ about: 'load:3', words, command: { type: 'SCAN', code } })
export const start = { about: 'load:3', words, command: { type: 'START' } }
// the page simulated here has files without contents
export const fileOf = (text: string) => Object.assign(new File([text], 'a.jpg', { type: 'image/jpeg' }), {
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer),
})
export const photo = (text: string) => ({ about: 'load:3', words, photo: place, file: fileOf(text) })

/** A server that keeps what it was told, once per key, as the real one does. */
export class Server implements Transport {
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
