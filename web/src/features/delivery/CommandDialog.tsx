import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import styles from './delivery.module.css'

interface Props {
  title: string
  hint?: string
  /** The verb on the button. */
  confirm: string
  danger?: boolean
  /** What the person reads when it is done. */
  done: string
  /** Sends the command. */
  send: () => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}

/** A command with its words; a refusal is shown inside as a to-do list, and what was typed stays. */
export function CommandDialog({ title, hint, confirm, danger, done, send, onClose, children }: Props) {
  const t = useTexts(common)
  const client = useQueryClient()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => ref.current?.showModal(), [])
  const command = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      toast.done(done)
      ref.current?.close()
      await refresh(client)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!command.isPending) command.mutate()
  }
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {hint && <p>{hint}</p>}
        {command.error && <RefusalList problem={asProblem(command.error)} />}
        {children}
        <div className={styles.dialogActions}>
          <Button onClick={() => ref.current?.close()}>{t('close')}</Button>
          <Button type="primary" danger={danger} htmlType="submit" loading={command.isPending}>{confirm}</Button>
        </div>
      </form>
    </dialog>
  )
}

/** Reads everything of this desk again. */
export function refresh(client: ReturnType<typeof useQueryClient>) {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('delivery/') || queryKey[0] === 'consignments',
  })
}

interface SelectProps {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
  empty?: string
}

/** The device's own list of choices: nothing works better on a phone. */
export function Choice({ label, value, options, onChange, empty }: SelectProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.select} value={value} onChange={(e) => onChange(e.target.value)}>
        <option value="">{empty ?? ''}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
      </select>
    </>
  )
}

interface WordsProps {
  label: string
  value: string
  onChange: (value: string) => void
  rows?: number
}

export function Words({ label, value, onChange, rows = 2 }: WordsProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className={styles.input} rows={rows} maxLength={500} value={value} onChange={(e) => onChange(e.target.value)} />
    </>
  )
}
