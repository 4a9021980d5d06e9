import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { Dialog } from '@/components/Dialog'
import formStyles from '@/components/form/form.module.css'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { toast } from '@/components/toast'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useAct, useReceivers } from './data'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Receiver, Task } from './types'

/** Gives a task to somebody who holds its role. */
export function AssignDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const act = useAct()
  const id = useId()
  const receivers = useReceivers(`tasks/${task.id}`)
  const [personId, setPersonId] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [empty, setEmpty] = useState(false)
  const assign = useMutation({
    mutationFn: () => act(`tasks/${task.id}/assignment`, { personId, note: note.trim() || null }),
    onSuccess: () => {
      toast.done(t('assigned'))
      onClose()
    },
  })
  return (
    <Dialog title={t('assign')} hint={task.title} confirm={t('assign')} busy={assign.isPending}
      problem={assign.error ? asProblem(assign.error) : null} onClose={onClose}
      onConfirm={() => (personId === null ? setEmpty(true) : assign.mutate())}>
      {receivers.error && <RefusalList problem={asProblem(receivers.error)} />}
      {receivers.isPending && <Loading />}
      {receivers.data && (
        <>
          <label htmlFor={id}>{t('assignTo')}</label>
          <ReceiverChoice id={id} receivers={receivers.data} value={personId} invalid={empty}
            onChange={(next) => { setPersonId(next); setEmpty(false) }} />
          {empty && <p className={styles.error}>{tc('required')}</p>}
          <label htmlFor={`${id}-note`} className={styles.below}>{tc('note')}</label>
          <Input.TextArea id={`${id}-note`} rows={2} maxLength={2000} value={note} onChange={(e) => setNote(e.target.value)} />
        </>
      )}
    </Dialog>
  )
}

interface ChoiceProps {
  id: string
  receivers: Receiver[]
  value: number | null
  invalid?: boolean
  onChange: (personId: number | null) => void
}

/** Picks one of the people who could take it, each with their roles. */
export function ReceiverChoice({ id, receivers, value, invalid, onChange }: ChoiceProps) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  if (receivers.length === 0) return <p>{t('noReceivers')}</p>
  return (
    <select id={id} className={formStyles.native} aria-invalid={invalid || undefined} value={value ?? ''}
      onChange={(e) => onChange(e.target.value ? Number(e.target.value) : null)}>
      <option value="">–</option>
      {receivers.map((one) => (
        <option key={one.personId} value={one.personId}>
          {one.name}（{one.roles.map(roleName).join('、')}）
        </option>
      ))}
    </select>
  )
}
