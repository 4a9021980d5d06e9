import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Dialog } from '@/components/Dialog'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { dateOnly } from '@/lib/time'
import styles from './leadership.module.css'
import { RESOURCES } from './shared'
import { texts } from './texts'
import { FUNCTIONS } from './types'

/** Takes somebody of the leadership into the group, for a term. */
export function AppointDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts)
  const id = useId()
  const client = useQueryClient()
  const candidates = useQuery({
    queryKey: ['leadership/members', 'candidates'],
    queryFn: ({ signal }) => api.get<{ id: number; displayName: string }[]>('/api/leadership/candidates', undefined, signal),
  })
  const today = dateOnly(new Date().toISOString())
  const [value, setValue, drop] = useDraft('leadership.appoint', { personId: '', function: 'MEMBER', fromDay: today, toDay: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` })
  const appoint = useMutation({
    mutationFn: () => api.post('/api/leadership/members', { ...value, personId: Number(value.personId) || null }),
    onSuccess: async () => {
      drop()
      toast.done(t('appointed'))
      onClose()
      for (const each of RESOURCES) await client.invalidateQueries({ queryKey: keys.all(each) })
    },
  })
  return (
    <Dialog title={t('appoint')} hint={t('appointHint')} confirm={t('appoint')} busy={appoint.isPending}
      problem={appoint.error ? asProblem(appoint.error) : null} onConfirm={() => appoint.mutate()} onClose={onClose}>
      <div className={styles.fields}>
        <label htmlFor={`${id}-person`}>{t('person')}</label>
        <select id={`${id}-person`} className={styles.date} value={value.personId} onChange={(e) => setValue({ ...value, personId: e.target.value })}>
          <option value="">{t('choosePerson')}</option>
          {candidates.data?.map((one) => <option key={one.id} value={one.id}>{one.displayName}</option>)}
        </select>
        <label htmlFor={`${id}-function`}>{t('function')}</label>
        <select id={`${id}-function`} className={styles.date} value={value.function} onChange={(e) => setValue({ ...value, function: e.target.value })}>
          {FUNCTIONS.map((one) => <option key={one} value={one}>{t(`function_${one}`)}</option>)}
        </select>
        <label htmlFor={`${id}-from`}>{t('fromDay')}</label>
        <input id={`${id}-from`} type="date" className={styles.date} value={value.fromDay} onChange={(e) => setValue({ ...value, fromDay: e.target.value })} />
        <label htmlFor={`${id}-to`}>{t('toDay')}</label>
        <input id={`${id}-to`} type="date" className={styles.date} value={value.toDay} onChange={(e) => setValue({ ...value, toDay: e.target.value })} />
      </div>
    </Dialog>
  )
}
