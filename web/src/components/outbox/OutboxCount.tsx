import CloudUploadOutlined from '@ant-design/icons/es/icons/CloudUploadOutlined'
import { useEffect, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { outbox, useOutbox } from '@/lib/outbox'
import { useMe } from '@/lib/session'
import styles from './outbox.module.css'
import { outboxWords } from './texts'

function subscribeOnline(tell: () => void) {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Whether the device believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, () => navigator.onLine)
}

/** What waits on this phone, at the top of every page and never hidden; opens the list. */
export default function OutboxCount() {
  const t = useTexts(outboxWords)
  const { personId } = useMe()
  const { items, sending, outcome, storage } = useOutbox()
  const online = useOnline()
  useEffect(() => {
    if (personId != null) outbox.open(personId)
  }, [personId])
  const waiting = items.filter((item) => item.state === 'waiting').length
  const refused = items.filter((item) => item.state === 'refused').length
  const cut = !online || outcome === 'unreachable'
  const text =
    storage === 'none' ? t('noStorage')
    : refused > 0 ? t('countRefused', { count: refused })
    : waiting > 0 ? t(cut ? 'countOffline' : sending ? 'countSending' : 'count', { count: waiting })
    : cut ? t('offline') : t('allSent')
  const tone = storage === 'none' || refused > 0 ? styles.bad : waiting > 0 || cut ? styles.waits : styles.calm
  return (
    <Link to="/dock/outbox" className={`${styles.count} ${tone}`} role="status" aria-label={`${t('title')}: ${text}`}>
      <CloudUploadOutlined aria-hidden /> <span className={styles.text}>{text}</span>
      <span className={styles.zero} aria-hidden>0</span>
    </Link>
  )
}
