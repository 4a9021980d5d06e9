import Button from 'antd/es/button'
import { useState } from 'react'
import { number, percent } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { post, type Act } from './act'
import { Bar } from './Bar'
import { CountStrip } from './CountStrip'
import styles from './imports.module.css'
import { texts } from './texts'
import type { Job } from './types'

/** A dry run or a loading under way. */
export function Running({ job, act }: { job: Job; act: Act }) {
  const t = useTexts(texts)
  const [stopping, setStopping] = useState(false)
  const stop = () => {
    setStopping(true)
    act.run(() => post(job, 'cancel'))
  }
  return (
    <>
      <div className={styles.running}>
        <Bar share={job.progress} label={t('progress')} />
        <span>{percent(job.progress)}</span>
      </div>
      <p className={styles.facts}>{t('rowsDone', { count: number(job.rowsRead) })}</p>
      <CountStrip counts={job} />
      <div className={styles.actions}>
        <Button onClick={stop} disabled={stopping}>
          {t(stopping ? 'stopping' : 'stop')}
        </Button>
      </div>
    </>
  )
}
