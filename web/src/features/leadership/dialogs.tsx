import { useMutation, useQueryClient } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { Dialog } from '@/components/Dialog'
import { ReasonDialog } from '@/components/ReasonDialog'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import styles from './leadership.module.css'
import { RESOURCES } from './shared'
import { texts } from './texts'
import type { Decision } from './types'

export type Act = 'progress' | 'complete' | 'postpone' | 'cancel'

interface Props {
  act: Act
  decision: Decision
  onClose: () => void
}

/** What is said of a decision, each with words of its own. */
export function Acting({ act, decision, onClose }: Props) {
  const t = useTexts(texts)
  const refresh = useRefresh()
  const [reportKey] = useState(newReportKey)
  const path = `/api/leadership/decisions/${decision.id}`
  const post = async (part: string, body: object) => {
    await api.post(`${path}/${part}`, body)
    await refresh()
  }
  const shared = { draft: `leadership.${act}.${decision.id}`, onClose, required: true }
  switch (act) {
    case 'progress':
      return <ReasonDialog {...shared} title={t('progress')} label={t('progressWords')} confirm={t('progress')} done={t('progressDone')} send={(words) => post('progress', { reportKey, words })} />
    case 'complete':
      return <ReasonDialog {...shared} title={t('complete')} label={t('completeWords')} confirm={t('complete')} done={t('completeDone')} send={(words) => post('completion', { words })} />
    case 'cancel':
      return <ReasonDialog {...shared} danger title={t('cancelDecision')} hint={t('cancelHint')} label={t('reason')} confirm={t('cancelDecision')} done={t('cancelDone')} send={(reason) => post('cancellation', { reason })} />
    case 'postpone':
      return <Postpone decision={decision} send={(body) => post('postponement', body)} onClose={onClose} />
  }
}

function Postpone({ decision, send, onClose }: { decision: Decision; send: (body: object) => Promise<void>; onClose: () => void }) {
  const t = useTexts(texts)
  const id = useId()
  const [value, setValue, drop] = useDraft(`leadership.postpone.${decision.id}`, { dueOn: decision.dueOn, reason: '' })
  const act = useMutation({
    mutationFn: () => send({ dueOn: value.dueOn || null, reason: value.reason.trim() }),
    onSuccess: () => {
      drop()
      toast.done(t('postponeDone'))
      onClose()
    },
  })
  return (
    <Dialog title={t('postpone')} hint={t('postponeHint')} confirm={t('postpone')} busy={act.isPending}
      problem={act.error ? asProblem(act.error) : null} onConfirm={() => act.mutate()} onClose={onClose}>
      <div className={styles.fields}>
        <label htmlFor={`${id}-day`}>{t('newDue')}</label>
        <input id={`${id}-day`} type="date" className={styles.date} value={value.dueOn} onChange={(e) => setValue({ ...value, dueOn: e.target.value })} />
        <label htmlFor={`${id}-reason`}>{t('reason')}</label>
        <Input.TextArea id={`${id}-reason`} rows={3} maxLength={2000} value={value.reason} onChange={(e) => setValue({ ...value, reason: e.target.value })} />
      </div>
    </Dialog>
  )
}

function useRefresh() {
  const client = useQueryClient()
  return async () => {
    for (const each of [...RESOURCES, 'tasks']) await client.invalidateQueries({ queryKey: keys.all(each) })
  }
}
