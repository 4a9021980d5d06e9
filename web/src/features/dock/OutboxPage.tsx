import { Link } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Refused } from '@/components/outbox/Refused'
import styles from '@/components/phone/phone.module.css'
import { TimeText } from '@/components/TimeText'
import { useLanguage, useTexts } from '@/lib/i18n'
import { outbox, outboxTexts, useOutbox, type OutboxItem } from '@/lib/outbox'
import { can, useMe } from '@/lib/session'
import { useTitle } from '@/lib/title'
import { texts } from './texts'

const SHOWN_FINISHED = 30

/** What waits on this phone: what it is, when it happened, how it stands; what was refused with its ways on. */
export function OutboxPage() {
  const t = useTexts(texts)
  const to = useTexts(outboxTexts)
  const me = useMe()
  useTitle(t('outboxTitle'))
  const { items, sending, outcome, storage } = useOutbox()
  const refused = items.filter((item) => item.state === 'refused')
  const waiting = items.filter((item) => item.state === 'waiting')
  const finished = items.filter((item) => item.state === 'done' || item.state === 'discarded').reverse().slice(0, SHOWN_FINISHED)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('outboxTitle')} {waiting.length + refused.length}</h1>
        {can(me, 'HANDLING_WORK', 'HANDLING_SUPERVISE') ? <Link to="/dock">{t('title')}</Link> : <Link to="/delivery/mine">{t('deliveries')}</Link>}
      </div>
      <p className={styles.small}>{t('outboxHint')}</p>
      {storage === 'none' && <p className={styles.old}>{to('storageNone')}</p>}
      {outcome === 'otherPerson' && <p className={styles.old}>{t('otherPerson')}</p>}
      <Refused items={refused} />
      {waiting.length > 0 && (
        <button type="button" className={styles.primary} disabled={sending} onClick={outbox.kick}>
          {t('sendNow')}
        </button>
      )}
      {waiting.length + refused.length === 0 && <EmptyState title={t('outboxEmpty')} hint={t('outboxEmptyHint')} />}
      <Items items={waiting} label={t('outboxTitle')} />
      {finished.length > 0 && <h2>{t('recentlySent')}</h2>}
      <Items items={finished} label={t('recentlySent')} />
    </div>
  )
}

function Items({ items, label }: { items: OutboxItem[]; label: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <ul className={styles.outbox} aria-label={label}>
      {items.map((item) => (
        <li key={item.reportKey}>
          <strong>{item.words[language === 'zh' ? 0 : 1]}</strong>
          <span className={styles.small}>
            <TimeText at={item.deviceTime} /> · {t(`item_${item.state}`)}
            {item.kind === 'photo' && ` · ${(item.photo.bytes / 1_000_000).toFixed(1)} MB`}
            {item.discardReason && ` · ${item.discardReason}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
