import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import Input from 'antd/es/input'
import { useId, useState, type FormEvent } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { useQuery } from '@tanstack/react-query'
import type { Page } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { listQuery } from '@/lib/queries'
import { useMe } from '@/lib/session'
import { ReceiverChoice } from './AssignDialog'
import { RESOURCE, useAct, useReceivers } from './data'
import { TaskClock } from './TaskClock'
import styles from './tasks.module.css'
import { texts } from './texts'
import type { Task } from './types'

/** The end of a shift: gives one's open tasks to a colleague, who has to confirm. */
export function OfferDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts)
  const me = useMe()
  const mine = useQuery(listQuery<Task>(RESOURCE, { state: 'OPEN', ownerPersonId: me.personId, page: 0, size: 200 }))
  const receivers = useReceivers('hand-overs')
  const failed = mine.error ?? receivers.error
  return (
    <Drawer open onClose={onClose} size={560} title={t('handOverTitle')} destroyOnHidden>
      {failed && <RefusalList problem={asProblem(failed)} />}
      {!failed && (!mine.data || !receivers.data) && <Loading />}
      {mine.data && receivers.data && (mine.data.total === 0
        ? <EmptyState title={t('nothingToHandOver')} />
        : <Offer mine={mine.data} receivers={receivers.data} onClose={onClose} />)}
    </Drawer>
  )
}

interface OfferProps {
  mine: Page<Task>
  receivers: Parameters<typeof ReceiverChoice>[0]['receivers']
  onClose: () => void
}

function Offer({ mine, receivers, onClose }: OfferProps) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const act = useAct()
  const id = useId()
  const [receiverId, setReceiverId] = useState<number | null>(null)
  const [note, setNote, drop] = useDraft('hand-over.note', '')
  const [kept, setKept] = useState<Set<number>>(new Set())
  const [empty, setEmpty] = useState(false)
  const offer = useMutation({
    mutationFn: () =>
      act('hand-overs', {
        receiverId,
        note: note.trim(),
        taskIds: kept.size === 0 ? null : mine.rows.filter((task) => !kept.has(task.id)).map((task) => task.id),
      }),
    onSuccess: () => {
      drop()
      toast.done(t('offered'))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (receiverId === null) setEmpty(true)
    else offer.mutate()
  }
  const toggle = (task: number, given: boolean) => {
    const next = new Set(kept)
    if (given) next.delete(task)
    else next.add(task)
    setKept(next)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className={styles.quiet}>{t('handOverHint')}</p>
      {offer.error && <RefusalList problem={asProblem(offer.error)} />}
      <label htmlFor={id}>{t('receiver')}</label>
      <ReceiverChoice id={id} receivers={receivers} value={receiverId} invalid={empty} onChange={(next) => { setReceiverId(next); setEmpty(false) }} />
      {empty && <p className={styles.error}>{tc('required')}</p>}
      <p>
        <label htmlFor={`${id}-note`}>{t('handOverNote')}</label>
        <Input.TextArea id={`${id}-note`} rows={4} maxLength={2000} value={note} placeholder={t('handOverNoteHelp')} onChange={(e) => setNote(e.target.value)} />
      </p>
      <fieldset className={styles.checks}>
        <legend>{t('whichTasks')}</legend>
        {kept.size === 0 && <p className={styles.quiet}>{t('allOfMine', { count: mine.total })}</p>}
        {mine.rows.map((task) => (
          <label key={task.id}>
            <input type="checkbox" checked={!kept.has(task.id)} onChange={(e) => toggle(task.id, e.target.checked)} />
            <span>{task.title} <TaskClock task={task} /></span>
          </label>
        ))}
      </fieldset>
      <p className={styles.actions} style={{ marginTop: 16 }}>
        <Button type="primary" htmlType="submit" loading={offer.isPending}>{t('offer')}</Button>
        <Button onClick={onClose}>{tc('cancel')}</Button>
      </p>
    </form>
  )
}
