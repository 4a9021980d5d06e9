import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Dialog } from '@/components/Dialog'
import { Lookup } from '@/components/form/Lookup'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { RESOURCE } from './data'
import styles from './tasks.module.css'
import { texts } from './texts'

interface Props {
  ids: number[]
  onDone: () => void
  onClose: () => void
}

/** Gives several tasks to one person, one after the other; what was refused is said for each. */
export function AssignSeveral({ ids, onDone, onClose }: Props) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const id = useId()
  const [personId, setPersonId] = useState<number | null>(null)
  const [empty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ id: number; why: string }[]>([])
  const assign = async () => {
    setBusy(true)
    const failed: { id: number; why: string }[] = []
    for (const task of refused.length > 0 ? refused.map((one) => one.id) : ids) {
      try {
        await api.post(`/api/tasks/${task}/assignment`, { personId, note: null })
      } catch (error) {
        failed.push({ id: task, why: asProblem(error).unmet[0]?.message ?? asProblem(error).message })
      }
    }
    setBusy(false)
    setRefused(failed)
    await client.invalidateQueries({ queryKey: keys.all(RESOURCE) })
    toast[failed.length > 0 ? 'problem' : 'done'](t('assignResult', { done: ids.length - failed.length, failed: failed.length }))
    if (failed.length > 0) return
    onDone()
    onClose()
  }
  return (
    <Dialog title={t('assignSeveral')} hint={`${ids.length}`} confirm={t('assign')} busy={busy} onClose={onClose}
      onConfirm={() => (personId === null ? setEmpty(true) : void assign())}>
      <label htmlFor={id}>{t('assignTo')}</label>
      <Lookup id={id} resource="people" value={personId} status={empty ? 'error' : undefined} onChange={(next) => { setPersonId(next); setEmpty(false) }} />
      {empty && <p className={styles.error}>{tc('required')}</p>}
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map((one) => <li key={one.id}>#{one.id}: {one.why}</li>)}
        </ul>
      )}
    </Dialog>
  )
}
