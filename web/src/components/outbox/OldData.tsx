import { useLanguage, useTexts } from '@/lib/i18n'
import { shortTime, useNow } from '@/lib/time'
import styles from '../phone/phone.module.css'
import { outboxWords } from './texts'

/** Above what was kept from the last time: as of when it is, and that work goes on. */
export function OldData({ read }: { read: { old: boolean; readAt: number } | undefined }) {
  const t = useTexts(outboxWords)
  const language = useLanguage()
  const now = useNow()
  if (!read?.old) return null
  return <p className={styles.old}>{t('oldData', { time: shortTime(new Date(read.readAt).toISOString(), now, language) })}</p>
}
