import { useTexts } from '@/lib/i18n'
import styles from './imports.module.css'
import { RowTable } from './RowTable'
import { texts } from './texts'
import type { Job } from './types'

/** What would become of the first rows. */
export function Preview({ job }: { job: Job }) {
  const t = useTexts(texts)
  if (job.preview.length === 0) return null
  const title = t('preview', { count: job.preview.length })
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <RowTable rows={job.preview} label={title} />
    </section>
  )
}
