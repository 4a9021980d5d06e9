import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { LazyEntityDrawer } from '@/components/form/LazyEntityDrawer'
import type { Field } from '@/components/form/types'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem, type Problem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './tasks.module.css'
import { texts } from './texts'

interface Props<T extends object> {
  /** Path after /api/. */
  resource: string
  id: string
  record: (T & { id: number; version: number }) | undefined
  title: (record: T) => string
  fields: Field<T>[]
  blank: T
  removable: (record: T) => boolean
  onClose: () => void
}

/** The drawer of a record whose list comes whole: made, changed, and removed while it may be. */
export function PlainDrawer<T extends object>({ resource, id, record, title, fields, blank, removable, onClose }: Props<T>) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async () => {
    try {
      await api.delete(`/api/${resource}/${id}`)
      toast.done(t('removedDuty'))
      onClose()
      await client.invalidateQueries({ queryKey: keys.all(resource) })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  if (id !== 'new' && !record) return null
  return (
    <LazyEntityDrawer<T> resource={resource} id={id === 'new' ? 'new' : Number(id)} record={record} title={title}
      fields={fields} blank={blank} editable onClose={onClose} width={520}
      below={(shown) => removable(shown) && (
        <div className={styles.removal}>
          {problem && <RefusalList problem={problem} />}
          <Button danger onClick={() => void remove()}>{t('removeDuty')}</Button>
          <p className={styles.quiet}>{t('removeHint')}</p>
        </div>
      )} />
  )
}
