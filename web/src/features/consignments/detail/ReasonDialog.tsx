import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './detail.module.css'

interface Props {
  title: string
  hint: string
  label: string
  /** The verb on the button. */
  confirm: string
  /** What the person reads when it is done. */
  done: string
  /** Where `{reason}` is sent. */
  path: string
  onClose: () => void
}

/** Takes something back with a reason, instead of asking "are you sure". */
export function ReasonDialog({ title, hint, label, confirm, done, path, onClose }: Props) {
  const t = useTexts(common)
  const client = useQueryClient()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [reason, setReason] = useState('')
  useEffect(() => ref.current?.showModal(), [])
  const send = useMutation({
    mutationFn: () => api.post(path, { reason }),
    onSuccess: async () => {
      toast.done(done)
      ref.current?.close()
      await client.invalidateQueries({ queryKey: keys.all('consignments') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{hint}</p>
        {send.error && <RefusalList problem={asProblem(send.error)} />}
        <label htmlFor={id}>{label}</label>
        <Input.TextArea id={id} rows={3} maxLength={500} value={reason} autoFocus onChange={(e) => setReason(e.target.value)} />
        <div className={styles.dialogActions}>
          <Button onClick={() => ref.current?.close()}>{t('close')}</Button>
          <Button type="primary" danger htmlType="submit" loading={send.isPending}>{confirm}</Button>
        </div>
      </form>
    </dialog>
  )
}
