import { StatusTag, type Tone } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'
import type { State, Urgency } from './types'

const URGENCY_TONES: Record<Urgency, Tone> = { URGENT: 'now', NORMAL: 'soon', LOW: 'plain' }
const STATE_TONES: Record<State, Tone> = { WAITING: 'waiting', SENDING: 'plain', SENT: 'done', DEAD: 'now', UNCLEAR: 'soon', DISMISSED: 'waiting' }

export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const t = useTexts(texts)
  return <StatusTag tone={URGENCY_TONES[urgency]}>{t(`urgency_${urgency}`)}</StatusTag>
}

export function MessageState({ state }: { state: State }) {
  const t = useTexts(texts)
  return <StatusTag tone={STATE_TONES[state]}>{t(`state_${state}`)}</StatusTag>
}
