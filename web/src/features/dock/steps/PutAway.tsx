import { useState, type FormEvent } from 'react'
import { Countdown } from '@/components/Countdown'
import styles from '@/components/phone/phone.module.css'
import { useTexts } from '@/lib/i18n'
import { itemsOf, slotsOf } from '../steps'
import { texts } from '../texts'
import type { LoadGoods } from '../types'
import { command } from '../words'
import { Checks } from './Checks'
import type { StepProps } from './context'
import { Photos } from './Photos'

/** Where each waybill stands in store, with its check and photo. */
export function PutAway(props: StepProps) {
  const { load } = props
  return (
    <>
      {itemsOf(load, 'PUT_AWAY').length > 0 && <Checks step="PUT_AWAY" {...props} />}
      {slotsOf(load, 'PUT_AWAY').length > 0 && <Photos step="PUT_AWAY" {...props} />}
      <ul className={styles.items}>
        {load.goods.map((goods) => (
          <Place key={goods.consignmentId} goods={goods} {...props} />
        ))}
      </ul>
    </>
  )
}

function Place({ goods, load, record, may, place }: StepProps & { goods: LoadGoods }) {
  const t = useTexts(texts)
  const [location, setLocation] = useState('')
  const stored = [...new Set(goods.pieces.map((piece) => piece.location).filter(Boolean))].join('、')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const where = location.trim()
    if (!where) return
    void record(command(load, 'PUT_AWAY', { consignmentId: goods.consignmentId, location: where }, `${goods.number} ${where}`))
    setLocation('')
  }
  const id = `putAway:${goods.consignmentId}`
  return (
    <li id={id} className={`${styles.item} ${goods.putAwayDone ? styles.good : ''} ${place === id ? styles.shown : ''}`}>
      <div className={styles.itemText}>
        <strong className={styles.mono}>{goods.number}</strong>
        <span className={styles.small}>{goods.goodsName} · {t('pieces', { done: goods.counted, total: goods.expected })}</span>
        {goods.putAwayDone ? (
          <span className={styles.small}>✓ {t('putAwayDone', { location: stored })}</span>
        ) : (
          goods.putAwayDueAt && <Countdown due={goods.putAwayDueAt} />
        )}
      </div>
      {may('PUT_AWAY') && !goods.putAwayDone && (
        <form className={styles.row} onSubmit={submit}>
          <input
            className={styles.text}
            style={{ flex: '2 1 160px' }}
            aria-label={`${t('location')} ${goods.number}`}
            placeholder={t('location')}
            maxLength={60}
            value={location}
            onChange={(e) => setLocation(e.target.value)}
          />
          <button type="submit" className={styles.primary} disabled={!location.trim()}>
            {t('store')}
          </button>
        </form>
      )}
    </li>
  )
}
