import { useMemo } from 'react'
import { CargoStatus, ClassTag, Delay, FIVE, FiveField } from '@/components/consignment/Cargo'
import { cargo } from '@/components/consignment/texts'
import { isFinal } from '@/components/consignment/timing'
import type { ConsignmentRow } from '@/components/consignment/types'
import { Countdown } from '@/components/Countdown'
import type { Column } from '@/components/list/types'
import { SimulatedTag } from '@/components/SimulatedTag'
import { TimeText } from '@/components/TimeText'
import { CopyNumber } from '@/components/WaybillNumber'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import styles from './consignments.module.css'
import { texts } from './texts'

type C = Column<ConsignmentRow>

/** The columns of the list. Their keys are those of the workbook, so that it has the same columns. */
export function useConsignmentColumns(): C[] {
  const t = useTexts(texts)
  const tc = useTexts(cargo)
  return useMemo(() => {
    const time = (key: 'plannedArrivalAt' | 'arrivedAt' | 'deliveredAt' | 'statusAt' | 'bookedAt', title: string, sort?: string): C => ({
      key, title, sort, hidden: true, card: 'leftOut', render: (row) => <TimeText at={row[key]} />,
    })
    const five: C[] = FIVE.map((name) => ({
      key: name,
      title: tc(name),
      sort: name === 'eta' ? 'eta' : undefined,
      card: name === 'position' ? undefined : 'half',
      width: name === 'position' ? 116 : 96,
      render: (row) => <FiveField name={name} fields={row.fields} status={row.status} />,
    }))
    return [
      {
        key: 'number', title: t('number'), sort: 'number', card: 'title',
        render: (row) => <span className={styles.mono}>{row.number}</span>,
        aside: (row) => <><CopyNumber value={row.number} /><SimulatedTag simulated={row.simulated} /></>,
      },
      { key: 'status', title: t('status'), sort: 'status', card: 'half', render: (row) => <CargoStatus status={row.status} /> },
      {
        key: 'minutesLate', title: t('delay'), sort: 'minutesLate', card: 'half',
        render: (row) => <Delay timing={row} eta={row.fields.eta.value} />,
      },
      {
        key: 'promisedDeliveryAt', title: t('promised'), sort: 'promisedDeliveryAt', width: 110,
        render: (row) => <Promised row={row} />,
      },
      ...five,
      {
        key: 'customerName', title: t('customer'), width: 150,
        render: (row) => <>{row.customerName}<ClassTag customerClass={row.customerClass} /></>,
      },
      { key: 'pieceCount', title: t('pieces'), align: 'right', render: (row) => number(row.pieceCount) },
      { key: 'customerReference', title: t('customerReference'), hidden: true, card: 'leftOut', render: (row) => row.customerReference ?? '–' },
      { key: 'consignorName', title: t('consignor'), hidden: true, card: 'leftOut', render: (row) => row.consignorName ?? '–' },
      { key: 'consigneeName', title: t('consignee'), hidden: true, card: 'leftOut', render: (row) => row.consigneeName ?? '–' },
      { key: 'goodsName', title: t('goods'), hidden: true, card: 'leftOut', render: (row) => row.goodsName },
      { key: 'weightKg', title: t('weight'), hidden: true, card: 'leftOut', align: 'right', render: (row) => number(row.weightKg) },
      time('bookedAt', t('booked'), 'bookedAt'),
      time('statusAt', t('statusSince'), 'statusAt'),
      time('plannedArrivalAt', t('plannedArrival')),
      time('arrivedAt', t('arrived')),
      time('deliveredAt', t('delivered')),
    ]
  }, [t, tc])
}

/** The promise and, while it runs, the time left. */
function Promised({ row }: { row: ConsignmentRow }) {
  if (!row.promisedDeliveryAt) return <span>–</span>
  return (
    <div className={styles.two}>
      <TimeText at={row.promisedDeliveryAt} />
      {!isFinal(row.status) && <Countdown due={row.promisedDeliveryAt} soonMinutes={120} />}
    </div>
  )
}
