import { NavLink } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import styles from './desk.module.css'
import { texts } from '../texts'
import { desk } from './texts'

/** Loads, and for those who look after quality what was out of the ordinary and what was damaged. */
export function DeskTabs() {
  const t = useTexts(desk)
  const td = useTexts(texts)
  const quality = useCan('REPORT_READ', 'EVIDENCE_REVIEW')
  if (!quality) return null
  return (
    <nav className={styles.tabs} aria-label={t('loads')}>
      <NavLink to="/loads" end>{t('loads')}</NavLink>
      <NavLink to="/loads/quality">{t('quality')}</NavLink>
      <NavLink to="/dock/damages">{td('damages')}</NavLink>
    </nav>
  )
}
