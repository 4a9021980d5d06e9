import Button from 'antd/es/button'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Provenance } from '@/components/Provenance'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import type { ConsignmentPageData, JourneyEvent } from '../types'
import styles from './detail.module.css'
import { ReasonDialog } from './ReasonDialog'
import { detail } from './texts'

/** What happened, the latest first; what was taken back stays, struck through, with the reason. */
export function Timeline({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(detail)
  const retracts = useCan('EVENT_RETRACT')
  const [asking, setAsking] = useState<JourneyEvent | null>(null)
  const retractions = new Map(page.events.filter((e) => e.retractsEventId != null).map((e) => [e.retractsEventId, e]))
  const events = page.events
    .filter((event) => event.kind !== 'RETRACTED')
    .sort((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || b.id - a.id)
  if (events.length === 0) return <EmptyState title={t('noEvents')} hint={t('noEventsHint')} />
  return (
    <div className={styles.panel}>
      <ol className={styles.timeline} aria-label={t('journey')}>
        {events.map((event) => (
          <Happening
            key={event.id}
            event={event}
            retraction={retractions.get(event.id)}
            pieceCount={page.summary.pieceCount}
            onRetract={retracts && !event.retracted ? () => setAsking(event) : undefined}
          />
        ))}
      </ol>
      {asking && (
        <ReasonDialog
          title={t('retractThis', { kind: t(`kind_${asking.kind}`) })}
          hint={t('retractHint')}
          label={t('retractReason')}
          confirm={t('retract')}
          done={t('retracted')}
          path={`/api/consignments/${page.consignment.id}/events/${asking.id}/retraction`}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

interface HappeningProps {
  event: JourneyEvent
  retraction: JourneyEvent | undefined
  pieceCount: number
  onRetract?: () => void
}

/** Entered later than a minute after it happened, the time of entering is worth a word. */
const LATER = 60_000

function Happening({ event, retraction, pieceCount, onRetract }: HappeningProps) {
  const t = useTexts(detail)
  const later = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > LATER
  const place = [event.siteName, event.placeText].filter(Boolean).join(' · ')
  return (
    <li className={styles.event} data-retracted={event.retracted || undefined}>
      <div className={styles.when}>
        <TimeText at={event.occurredAt} />
      </div>
      <div className={styles.what}>
        <strong className={event.retracted ? styles.gone : undefined}>{t(`kind_${event.kind}`)}</strong>
        <span className={event.retracted ? styles.gone : undefined}>{place}</span>
        {event.flags.map((flag) => (
          <span key={flag} className={styles.flag}>{t(`flag_${flag}` as 'flag_BACKDATED')}</span>
        ))}
        <div className={styles.more}>
          {event.vehiclePlate && <span>{event.vehiclePlate}</span>}
          {event.pieceIds.length > 0 && <span>{t('piecesOf', { count: event.pieceIds.length, total: pieceCount })}</span>}
          {event.expectedArrivalAt && <Expects at={event.expectedArrivalAt} />}
          <Provenance source={event.source} at={null} by={event.source === 'SIMULATION' ? undefined : event.reporterName} />
          {later && <Recorded at={event.recordedAt} />}
        </div>
        {event.note && <p className={styles.note}>{event.note}</p>}
        {event.retracted && (
          <p className={styles.because}>
            {t('retractedBecause', { reason: retraction?.note ?? '' })}
            {retraction && <> · {retraction.reporterName} <TimeText at={retraction.recordedAt} /></>}
          </p>
        )}
      </div>
      {onRetract && (
        <Button type="text" size="small" onClick={onRetract} aria-label={t('retractThis', { kind: t(`kind_${event.kind}`) })}>
          {t('retract')}
        </Button>
      )}
    </li>
  )
}

function Recorded({ at }: { at: string }) {
  const t = useTexts(detail)
  const [before, after] = t('recorded', { time: '\n' }).split('\n')
  return <span>{before}<TimeText at={at} />{after}</span>
}

function Expects({ at }: { at: string }) {
  const t = useTexts(detail)
  const [before, after] = t('expects', { time: '\n' }).split('\n')
  return <span>{before}<TimeText at={at} />{after}</span>
}
