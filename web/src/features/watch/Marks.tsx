import { Countdown } from '@/components/Countdown'
import { StatusTag, type Tone } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'
import type { BoardRow, Delay, Light } from './types'
import styles from './watch.module.css'

export const LIGHT_TONE: Record<Light, Tone> = { OVERDUE: 'now', DUE_SOON: 'soon', SILENT: 'waiting', CALM: 'plain' }

/** Time left, the first number of the board, under its light. */
export function TimeLeft({ row }: { row: BoardRow }) {
  const t = useTexts(texts)
  return (
    <div className={styles.two}>
      {row.dueAt ? <Countdown due={row.dueAt} /> : <span className={styles.quiet}>{t('noTime')}</span>}
      <StatusTag tone={LIGHT_TONE[row.light]}>{t(`light_${row.light}`)}</StatusTag>
    </div>
  )
}

/** Open delays: those without an answer demand one, the others wait. */
export function DelayTags({ delays }: { delays: Delay[] }) {
  const t = useTexts(texts)
  return (
    <>
      {delays.map((delay) => (
        <StatusTag key={delay.id} tone={delay.handledAt ? 'waiting' : 'now'}>
          {t(`delay_${delay.kind}`)}
        </StatusTag>
      ))}
    </>
  )
}

/** What is waited for, and what is wrong with it. */
export function Why({ row }: { row: BoardRow }) {
  const t = useTexts(texts)
  return (
    <div className={styles.two}>
      {row.waitsFor && <span>{t(`wait_${row.waitsFor}`)}</span>}
      <DelayTags delays={row.delays} />
      {row.trackerMissing && <StatusTag tone="now">{t('trackerMissing')}</StatusTag>}
    </div>
  )
}

/** How the sheet sent last was taken by the head it waits for. */
export function SheetState({ sheet }: { sheet: BoardRow['sheet'] }) {
  const t = useTexts(texts)
  if (!sheet) return <span className={styles.quiet}>{t('notSent')}</span>
  const site = sheet.ackSiteName ?? ''
  return (
    <div className={styles.two}>
      {sheet.ackedAt ? (
        <StatusTag tone="done">{t('acked', { site })}</StatusTag>
      ) : site ? (
        <>
          <StatusTag tone="waiting">{t('waitsAck', { site })}</StatusTag>
          {sheet.ackDueAt && <Countdown due={sheet.ackDueAt} />}
        </>
      ) : (
        <span className={styles.quiet}>{t('sent', { version: sheet.version })}</span>
      )}
    </div>
  )
}
