import type { Problem, Unmet } from '../problem'
import type { Pair } from '../i18n'

/** What a refusal said, in the plain form a database keeps. */
export interface KeptProblem {
  status: number
  title: string
  detail?: string
  unmet: Unmet[]
}

export interface CommandBody {
  type: string
  [field: string]: unknown
}

/** Where a photo belongs, as the evidence endpoint wants it. */
export interface PhotoPlace {
  subject: string
  slot: string
  step?: string
  siteId?: number
  kind?: 'PHOTO' | 'SIGNATURE'
  latitude?: number
  longitude?: number
}

/** waiting to be sent; refused by the server; done; discarded by the person, with a reason. */
export type OutboxState = 'waiting' | 'refused' | 'done' | 'discarded'

interface Kept {
  /** Order of recording, given by the database. */
  seq: number
  /** Ours, unique: the server acts once on it, however often it arrives. */
  reportKey: string
  /** Who recorded it; nobody else's session may send it. */
  personId: number
  /** What it belongs to, such as `load:3` or `release:7`; its pages find it by this. */
  about: string | null
  /** What it is, in both languages, for the list of what waits. */
  words: Pair
  /** When it happened, by the clock of this device. */
  deviceTime: string
  state: OutboxState
  problem: KeptProblem | null
  /** Times the server failed (not refused) on it. */
  failures: number
  /** By the clock of this device, for comparing with when a load was read. */
  doneAt: number | null
  discardReason: string | null
  /** What it became: what the server said of a scan, else the number of the load or of the evidence. */
  answer: unknown
}

/** Something done at a load; commands travel together. */
export interface OutboxCommand extends Kept {
  kind: 'command'
  command: CommandBody
}

export interface OutboxPhoto extends Kept {
  kind: 'photo'
  photo: PhotoPlace & { fileName: string; contentType: string; bytes: number }
}

/** Something done elsewhere: one request of its own, whose body gets its report when it is sent. */
export interface OutboxRequest extends Kept {
  kind: 'request'
  request: { path: string; body: Record<string, unknown> }
}

export type OutboxItem = OutboxCommand | OutboxPhoto | OutboxRequest

interface New {
  about: string | null
  words: Pair
  reportKey?: string
}

/** What is to be recorded; the rest is the outbox's business. */
export type NewCommand = New & Pick<OutboxCommand, 'command'>
export type NewRequest = New & Pick<OutboxRequest, 'request'>
export type NewPhoto = New & { photo: PhotoPlace; file: Blob & { name?: string } }
export type NewEntry = NewCommand | NewRequest | NewPhoto

export function keptProblem(problem: Problem): KeptProblem {
  return { status: problem.status, title: problem.title, detail: problem.detail, unmet: [...problem.unmet] }
}
