import { useEffect, useState } from 'react'
import OutboxCount from '@/components/outbox/OutboxCount'
import { useTexts } from '@/lib/i18n'
import { keepApplication, onNewVersion, takeNewVersion } from '@/lib/worker'
import styles from './Frame.module.css'
import { frame } from './texts'

/** For people who work where the network ends: the application stays on the phone, and what waits is counted. */
export default function Offline() {
  const t = useTexts(frame)
  const [newer, setNewer] = useState(false)
  useEffect(() => void keepApplication().catch(() => undefined), [])
  useEffect(() => onNewVersion(setNewer), [])
  return (
    <>
      {newer && (
        <button type="button" className={styles.newer} onClick={takeNewVersion}>
          {t('newVersion')}
        </button>
      )}
      <OutboxCount />
    </>
  )
}
