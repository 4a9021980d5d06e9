import Button from 'antd/es/button'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { OldData } from '@/components/outbox/OldData'
import { Refused } from '@/components/outbox/Refused'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { drafts } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { outbox, refusedAbout, useOutbox } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { aboutRelease, departure, useDay, type DayRow } from './courier'
import styles from './delivery.module.css'
import { draftKey } from './handOver'
import { DeliveryTabs, ReleaseStateTag } from './shared'
import { texts } from './texts'

const isOver = (row: DayRow) => row.state === 'DONE' || row.state === 'CANCELLED'

/** 送货: what the courier takes out today, on a phone; it goes on without a network. */
export function CourierPage() {
  const t = useTexts(texts)
  const { rows, read, error } = useDay()
  useEffect(() => {
    for (const row of rows ?? []) if (row.state === 'DONE' && !row.pending) drafts.drop(draftKey(row.id))
  }, [rows])
  const sorted = [...(rows ?? []).filter((row) => !isOver(row)), ...(rows ?? []).filter(isOver)]
  return (
    <>
      <PageHeader title={t('mineTitle')} />
      <DeliveryTabs />
      {error && <RefusalList problem={asProblem(error)} />}
      {!rows && !error && <Loading />}
      <OldData read={read} />
      {rows?.length === 0 && <EmptyState title={t('noMine')} hint={t('noMineHint')} />}
      <ul className={styles.cards} aria-label={t('mineTitle')}>
        {sorted.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function Card({ row }: { row: DayRow }) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const { items } = useOutbox()
  const refused = refusedAbout(items, aboutRelease(row.id))
  const out = () => outbox.record(departure(row)).catch((error: unknown) => toast.problem(asProblem(error).message))
  const ready = row.state === 'APPROVED'
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{row.consigneeName}</h2>
        <span>
          {row.pending && <StatusTag tone="soon">{t('pending')}</StatusTag>} <ReleaseStateTag row={row} />
        </span>
      </div>
      <span>{row.goodsName} · {t('piecesOf', { count: row.pieces, all: row.ofPieces })}</span>
      <span className={styles.quiet}>{row.number} {row.vehicle}</span>
      {(row.windowFrom || row.windowTo) && <span>{t('window')} <TimeText at={row.windowFrom} /> – <TimeText at={row.windowTo} /></span>}
      <Refused items={refused} jump={() => () => void navigate(`/delivery/mine/${row.id}`)} />
      <div className={styles.actions}>
        {ready && !row.leftAt && <Button type="primary" className={styles.big} onClick={() => void out()}>{t('setOut')}</Button>}
        {ready && row.leftAt && <LinkButton type="primary" className={styles.big} to={`/delivery/mine/${row.id}`}>{t('handOver')}</LinkButton>}
        {!ready && !isOver(row) && <LinkButton className={styles.big} to={`/delivery/releases/${row.id}`}>{t('waiting')}</LinkButton>}
        {row.state === 'DONE' && !row.pending && <LinkButton className={styles.big} to={`/delivery/releases/${row.id}`}>{t('signedHead')}</LinkButton>}
      </div>
    </li>
  )
}
