import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { listQuery } from '@/lib/queries'
import { refresh } from './CommandDialog'
import styles from './delivery.module.css'
import { DeliveryTabs, ReleaseStateTag, report } from './shared'
import { texts } from './texts'
import type { ReleaseRow } from './types'

/** 送货: what the courier takes out today, on a phone. */
export function CourierPage() {
  const t = useTexts(texts)
  const { data, error } = useQuery(listQuery<ReleaseRow>('delivery/mine', { size: 100 }))
  const rows = data?.rows ?? []
  const done = (row: ReleaseRow) => row.state === 'DONE' || row.state === 'CANCELLED'
  const sorted = [...rows.filter((row) => !done(row)), ...rows.filter(done)]
  return (
    <>
      <PageHeader title={t('mineTitle')} />
      <DeliveryTabs />
      {error && <RefusalList problem={asProblem(error)} />}
      {!data && !error && <Loading />}
      {data && sorted.length === 0 && <EmptyState title={t('noMine')} hint={t('noMineHint')} />}
      <ul className={styles.cards} aria-label={t('mineTitle')}>
        {sorted.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function Card({ row }: { row: ReleaseRow }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const out = useMutation({
    mutationFn: () => api.post(`/api/delivery/releases/${row.id}/departure`, { report: report() }),
    onSuccess: () => {
      toast.done(t('setOutDone'))
      return refresh(client)
    },
  })
  const ready = row.state === 'APPROVED'
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{row.consigneeName}</h2>
        <ReleaseStateTag row={row} />
      </div>
      <span>{row.goodsName} · {t('piecesOf', { count: row.pieces, all: row.ofPieces })}</span>
      <span className={styles.quiet}>{row.number} {row.vehicle}</span>
      {(row.windowFrom || row.windowTo) && <span>{t('window')} <TimeText at={row.windowFrom} /> – <TimeText at={row.windowTo} /></span>}
      {out.error && <RefusalList problem={asProblem(out.error)} />}
      <div className={styles.actions}>
        {ready && !row.leftAt && <Button type="primary" className={styles.big} loading={out.isPending} onClick={() => out.mutate()}>{t('setOut')}</Button>}
        {ready && row.leftAt && <LinkButton type="primary" className={styles.big} to={`/delivery/mine/${row.id}`}>{t('handOver')}</LinkButton>}
        {!ready && row.state !== 'DONE' && row.state !== 'CANCELLED' && <LinkButton className={styles.big} to={`/delivery/releases/${row.id}`}>{t('waiting')}</LinkButton>}
        {row.state === 'DONE' && <LinkButton className={styles.big} to={`/delivery/releases/${row.id}`}>{t('signedHead')}</LinkButton>}
      </div>
    </li>
  )
}
