import type { ReactNode } from 'react'
import { TimeText } from '@/components/TimeText'
import { money, number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import type { ConsignmentPageData, Party } from '../types'
import { waybill, type WaybillWord } from '../waybillTexts'
import styles from './detail.module.css'

type Row = [label: WaybillWord, content: ReactNode]

/** What the waybill says. Phones can be called, unless they are masked for this reader. */
export function Facts({ page }: { page: ConsignmentPageData }) {
  const t = useTexts(waybill)
  const { consignment: c, summary } = page
  const { goods } = c
  const party = (who: Party): Row[] => [
    ['name', who.name],
    ['phone', who.phone && (who.phone.includes('*') ? who.phone : <a href={`tel:${who.phone}`}>{who.phone}</a>)],
    ['address', who.address],
  ]
  const tags = goods.nature.map((each) => (
    <span key={each} className={styles.tag}>{t(`nature_${each}` as WaybillWord)}</span>
  ))
  return (
    <div className={styles.facts}>
      <Block title={t('consignor')} rows={party(c.consignor)} />
      <Block title={t('consignee')} rows={party(c.consignee)} />
      <Block
        title={t('goods')}
        rows={[
          ['goodsName', goods.name],
          ['nature', tags.length > 0 && tags],
          ['packaging', goods.packaging && t(`packaging_${goods.packaging}` as WaybillWord)],
          ['stackLimit', goods.stackLimit && `${goods.stackLimit} ${t('layers')}`],
          ['minCelsius', goods.minCelsius != null && `${goods.minCelsius} ℃`],
          ['maxCelsius', goods.maxCelsius != null && `${goods.maxCelsius} ℃`],
          ['pieceCount', c.pieceCount],
          ['weightKg', c.weightKg != null && `${number(c.weightKg)} kg`],
          ['volumeM3', c.volumeM3 != null && `${number(c.volumeM3)} m³`],
          ['declaredValueFen', c.declaredValueFen != null && money(c.declaredValueFen)],
        ]}
      />
      <Block
        title={t('promises')}
        rows={[
          ['customerId', summary.customerName],
          ['customerReference', c.customerReference],
          ['serviceLevel', c.serviceLevel],
          ['promisedPickupAt', c.promisedPickupAt && <TimeText at={c.promisedPickupAt} />],
          ['promisedDeliveryAt', c.promisedDeliveryAt && <TimeText at={c.promisedDeliveryAt} />],
          ['bookedAt', <TimeText key="booked" at={c.bookedAt} />],
          ['source', t(`booked_${c.source}` as WaybillWord)],
          ['cancelledAt', c.cancelledAt && <TimeText at={c.cancelledAt} />],
          ['cancelReason', c.cancelReason],
          ['note', c.note],
        ]}
      />
    </div>
  )
}

/** Empty rows are left out. */
function Block({ title, rows }: { title: string; rows: Row[] }) {
  const t = useTexts(waybill)
  return (
    <section className={styles.panel}>
      <h2>{title}</h2>
      <dl>
        {rows.filter(([, content]) => content != null && content !== false && content !== '').map(([label, content]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
