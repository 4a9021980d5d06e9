import { Countdown } from '@/components/Countdown'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { incidentTexts } from './texts'
import type { Incident, Severity, Waiting } from './types'

const GRAVITY: Record<Severity, Tone> = { MINOR: 'plain', MAJOR: 'soon', CRITICAL: 'now' }

export function SeverityTag({ severity }: { severity: Severity }) {
  const t = useTexts(incidentTexts)
  return <StatusTag tone={GRAVITY[severity]}>{t(`severity_${severity}`)}</StatusTag>
}

const STATES: Record<Waiting, Tone> = {
  FIRST_ACTION: 'now', REPORT: 'soon', OPINION: 'soon', SOLUTION: 'soon', RELEASE: 'soon', CLOSE: 'waiting', NOTHING: 'done',
}

/** What it waits for; how it ended when it is over. */
export function WaitingTag({ row }: { row: Pick<Incident, 'waiting' | 'outcome'> }) {
  const t = useTexts(incidentTexts)
  return <StatusTag tone={STATES[row.waiting]}>{row.outcome ? t(`outcome_${row.outcome}`) : t(`waiting_${row.waiting}`)}</StatusTag>
}

/** The time left of what is owed next; that a report was late never goes away. */
export function Left({ row }: { row: Incident }) {
  const t = useTexts(incidentTexts)
  if (row.dueAt) return <Countdown due={row.dueAt} soonMinutes={60} />
  return row.reportLate ? <StatusTag tone="now">{t('late')}</StatusTag> : <>–</>
}

/** What else one should know at a glance. */
export function Marks({ row }: { row: Incident }) {
  const t = useTexts(incidentTexts)
  return (
    <>
      {row.held && <StatusTag tone="now">{t('held')}</StatusTag>}
      {row.detected && <StatusTag tone="plain">{t('detected')}</StatusTag>}
      {row.reportLate && row.dueAt && <StatusTag tone="now">{t('late')}</StatusTag>}
    </>
  )
}
