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
  step: string
  siteId: number
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
  loadId: number | null
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
}

export interface OutboxCommand extends Kept {
  kind: 'command'
  command: CommandBody
  /** What the server said about a scan. */
  answer: unknown
}

export interface OutboxPhoto extends Kept {
  kind: 'photo'
  photo: PhotoPlace & { fileName: string; contentType: string; bytes: number }
}

export type OutboxItem = OutboxCommand | OutboxPhoto

/** What is to be recorded; the rest is the outbox's business. */
export type NewCommand = Pick<OutboxCommand, 'loadId' | 'words' | 'command'> & { reportKey?: string }
export type NewPhoto = Pick<OutboxPhoto, 'loadId' | 'words'> & {
  photo: PhotoPlace
  file: Blob & { name?: string }
  reportKey?: string
}

export function keptProblem(problem: Problem): KeptProblem {
  return { status: problem.status, title: problem.title, detail: problem.detail, unmet: [...problem.unmet] }
}
