import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Ask } from '@/components/phone/Ask'
import styles from '@/components/phone/phone.module.css'
import { useLanguage, useTexts } from '@/lib/i18n'
import type { OutboxCommand } from '@/lib/outbox'
import { useRecord } from '../data'
import { texts } from '../texts'
import type { Load, LoadGoods } from '../types'
import { command } from '../words'
import { mayChange } from './rules'

/** The waybills on the list of the load, and those on their way onto it. */
export function OnLoad({ load, adding }: { load: Load; adding: readonly OutboxCommand[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const record = useRecord()
  const [leaving, setLeaving] = useState<LoadGoods | null>(null)
  const removable = mayChange(load, 'REMOVE_GOODS')
  return (
    <section aria-labelledby="on-load">
      <h2 id="on-load">{t('onLoad')} {t('waybills', { count: load.goods.length })}</h2>
      {load.goods.length + adding.length === 0 && <EmptyState title={t('nothingOnLoad')} />}
      <ul className={styles.items}>
        {adding.map((item) => (
          <li key={item.reportKey} className={styles.goodsLine}>
            <span>{item.words[language === 'zh' ? 0 : 1]}</span>
            {item.state === 'waiting' && <span className={styles.pending}>{t('pending')}</span>}
          </li>
        ))}
        {load.goods.map((goods) => (
          <li key={goods.consignmentId} className={styles.goodsLine}>
            <span>
              <strong className={styles.mono}>{goods.number}</strong> {goods.regulated && <span className={styles.keyMark}>● {t('keyCustomer')}</span>}
              <span className={styles.small}>
                {goods.customerName} · {goods.goodsName} · {t('pieces', { done: goods.counted, total: goods.expected })}
                {goods.partial && ` · ${t('part')}`}
                {removable && goods.counted > 0 && ` · ${t('countedAlready')}`}
              </span>
            </span>
            {removable && goods.counted === 0 && (
              <button type="button" className={styles.danger} onClick={() => setLeaving(goods)}>
                {t('takeOff')} <span className="visually-hidden">{goods.number}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <Ask
          title={`${t('takeOff')} ${leaving.number}`}
          hint={t(load.kind === 'UNLOADING' ? 'takeOffHintUnload' : 'takeOffHint')}
          noteLabel={t('whyTakeOff')}
          confirm={t('takeOff')}
          onAnswer={({ note }) => void record(command(load, 'REMOVE_GOODS', { consignmentId: leaving.consignmentId, reason: note }, leaving.number))}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  )
}
