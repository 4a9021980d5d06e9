import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popconfirm from 'antd/es/popconfirm'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/LinkButton'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { number } from '@/lib/format'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { post, type Act } from './act'
import { CountStrip } from './CountStrip'
import styles from './imports.module.css'
import { ErrorFiles, Remarks } from './Remarks'
import { texts } from './texts'
import type { Job } from './types'

/** What became of the file; what is left to do about it. */
export function Ended({ job, act }: { job: Job; act: Act }) {
  const t = useTexts(texts)
  const stopped = job.state === 'CANCELLED' || job.state === 'INTERRUPTED'
  return (
    <>
      <CountStrip counts={job} />
      {job.undoRemarks.length > 0 && (
        <ul className={styles.undone}>
          {job.undoRemarks.map((line) => <li key={line}>{line}</li>)}
        </ul>
      )}
      <Undoing job={job}>
        {stopped && (
          <Button type="primary" loading={act.busy} onClick={() => act.run(() => post(job, 'load'))}>
            {t('goOn')}
          </Button>
        )}
        <ErrorFiles job={job} />
        {!stopped && <LinkButton to={`/imports/new?target=${job.target}`}>{t('again')}</LinkButton>}
      </Undoing>
      {job.rowsRefused > 0 && <p className={styles.facts}>{t('errorsHint')}</p>}
      <Remarks job={job} />
    </>
  )
}

interface UndoingProps {
  job: Job
  children: ReactNode
}

/** Takes back what the import created, or says which records stand against it. */
function Undoing({ job, children }: UndoingProps) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () => post(job, 'undo'),
    onSuccess: async () => {
      toast.done(t('undone'))
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <div className={styles.actions}>
        {children}
        {job.state !== 'UNDONE' && job.rowsCreated > 0 && (
          <Popconfirm
            title={t('undo')}
            description={t('undoAsk', { count: number(job.rowsCreated) })}
            okText={t('undo')}
            okButtonProps={{ danger: true }}
            cancelText={tc('cancel')}
            onConfirm={() => undo.mutate()}
          >
            <Button danger loading={undo.isPending}>
              {t('undo')}
            </Button>
          </Popconfirm>
        )}
      </div>
      {undo.error && <RefusalList problem={asProblem(undo.error)} />}
    </>
  )
}
