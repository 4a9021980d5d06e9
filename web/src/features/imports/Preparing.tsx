import Button from 'antd/es/button'
import { useState } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { post, type Act } from './act'
import { CountStrip } from './CountStrip'
import { useTargets } from './data'
import styles from './imports.module.css'
import { missing, sameMapping } from './mapping'
import { MappingEditor } from './MappingEditor'
import { Preview } from './Preview'
import { ErrorFiles, Remarks } from './Remarks'
import { texts } from './texts'
import type { Job, Mapping } from './types'

interface Props {
  job: Job
  act: Act
}

/** Before anything is written: the columns, and after a dry run what would become of the rows. */
export function Preparing({ job, act }: Props) {
  const t = useTexts(texts)
  const targets = useTargets()
  const fields = targets.data?.find((target) => target.key === job.target)?.fields ?? []
  const [draft, setDraft, dropDraft] = useDraft<Mapping>(`imports.${job.id}`, job.mapping)
  const [editing, setEditing] = useState(false)
  const [asked, setAsked] = useState(false)
  const isChecked = job.state === 'CHECKED'
  const lacking = missing(draft, fields)
  const start = (step: 'dry-run' | 'load') => {
    setAsked(true)
    if (lacking.length > 0) return
    act.run(async () => {
      if (!sameMapping(draft, job.mapping)) await api.put(`/api/imports/${job.id}/mapping`, draft)
      const next = await post(job, step)
      dropDraft()
      setEditing(false)
      return next
    })
  }
  const back = () => {
    setDraft(job.mapping)
    dropDraft()
    setEditing(false)
  }
  if (isChecked && !editing) {
    const good = job.rowsRead - job.rowsRefused
    return (
      <>
        <CountStrip counts={job} />
        <div className={styles.actions}>
          {good > 0 && (
            <Button type="primary" loading={act.busy} onClick={() => start('load')}>
              {t('loadRows', { count: number(good) })}
            </Button>
          )}
          <Button onClick={() => setEditing(true)}>{t('changeMapping')}</Button>
          <ErrorFiles job={job} />
        </div>
        {job.rowsRefused + job.rowsMerged > 0 && <Remarks job={job} />}
        <Preview job={job} />
      </>
    )
  }
  return (
    <>
      {asked && lacking.length > 0 && (
        <RefusalList
          problem={new Problem(422, {
            unmet: [{ code: 'imports.field_not_mapped', message: t('missing', { fields: lacking.map((f) => f.label).join('、') }) }],
          })}
        />
      )}
      <MappingEditor job={job} fields={fields} mapping={draft} onChange={setDraft} />
      <div className={styles.foot}>
        <Button type="primary" loading={act.busy} onClick={() => start('dry-run')}>
          {t('tryIt')}
        </Button>
        {!isChecked && (
          <Button disabled={act.busy} onClick={() => start('load')}>
            {t('loadWithout')}
          </Button>
        )}
        {isChecked && (
          <Button onClick={back}>{t(sameMapping(draft, job.mapping) ? 'backToPreview' : 'discardMapping')}</Button>
        )}
      </div>
    </>
  )
}
