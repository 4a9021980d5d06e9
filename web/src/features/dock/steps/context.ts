import type { OutboxItem } from '@/lib/outbox'
import type { useRecord } from '../data'
import type { Load } from '../types'

/** What every step card is given. */
export interface StepProps {
  /** With everything recorded on this phone. */
  load: Load
  /** What of it the server does not know yet, or told us only after the load was read. */
  news: readonly OutboxItem[]
  record: ReturnType<typeof useRecord>
  /** Whether the person may give a command; the server decides. */
  may: (type: string) => boolean
  /** The place a refusal pointed at. */
  place: string | null
  goTo: (place: string) => void
}
