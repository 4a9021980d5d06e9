import type { Tone } from '@/components/StatusTag'
import { number } from '@/lib/format'
import type { Translate } from '@/lib/i18n'
import { getLanguage } from '@/lib/i18n'
import { shortTime } from '@/lib/time'
import type { texts } from './texts'
import type { Counts, ImportState, Job, Outcome } from './types'

type T = Translate<keyof typeof texts & string>

export const OUTCOMES: Outcome[] = ['CREATED', 'UPDATED', 'UNCHANGED', 'MERGED', 'REFUSED']

export const OUTCOME_TONES: Record<Outcome, Tone> = {
  CREATED: 'done', UPDATED: 'done', UNCHANGED: 'waiting', MERGED: 'soon', REFUSED: 'now',
}

export const STATE_TONES: Record<ImportState, Tone> = {
  UPLOADED: 'soon', CHECKING: 'plain', CHECKED: 'soon', LOADING: 'plain',
  CANCELLED: 'soon', INTERRUPTED: 'now', DONE: 'done', UNDONE: 'waiting',
}

export function countOf(counts: Counts, outcome: Outcome): number {
  switch (outcome) {
    case 'CREATED': return counts.rowsCreated
    case 'UPDATED': return counts.rowsUpdated
    case 'UNCHANGED': return counts.rowsUnchanged
    case 'MERGED': return counts.rowsMerged
    case 'REFUSED': return counts.rowsRefused
  }
}

export function isRunning(state: ImportState): boolean {
  return state === 'CHECKING' || state === 'LOADING'
}

/** What stands at the top of the page: where this import is, in one sentence. */
export function sentence(job: Job, t: T): string | undefined {
  const read = number(job.rowsRead)
  const good = number(job.rowsRead - job.rowsRefused)
  const refused = number(job.rowsRefused)
  switch (job.state) {
    case 'UPLOADED':
      return undefined
    case 'CHECKING':
      return t('checking')
    case 'LOADING':
      return t('loading')
    case 'CHECKED':
      if (job.rowsRead === 0) return t('noRows')
      return job.rowsRefused > 0 ? t('checkedSentence', { read, good, refused }) : t('checkedFine', { read })
    case 'CANCELLED':
      return t('cancelledSentence', { read })
    case 'INTERRUPTED':
      return t('interruptedSentence', { read })
    case 'UNDONE':
      return t('undoneSentence', { time: job.undoneAt ? shortTime(job.undoneAt, Date.now(), getLanguage()) : '' })
    case 'DONE':
      if (job.rowsRead === 0) return t('noRows')
      if (job.rowsRefused > 0) return t('doneSentence', { read, good, refused })
      return t(job.rowsUnchanged === job.rowsRead ? 'nothingNew' : 'doneFine', { read })
  }
}

/** 1536 → `1.5 KB`, as file managers show it. */
export function bytes(count: number): string {
  const short = (size: number) => String(Math.round(size * 10) / 10)
  if (count < 1024) return `${count} B`
  if (count < 1024 * 1024) return `${short(count / 1024)} KB`
  return `${short(count / 1024 / 1024)} MB`
}
