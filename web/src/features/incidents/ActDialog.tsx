import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { Dialog } from '@/components/Dialog'
import { toast } from '@/components/toast'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import styles from './incidents.module.css'
import { texts } from './texts'

interface Props<T> {
  title: string
  hint?: ReactNode
  confirm: string
  danger?: boolean
  /** Keeps what is typed under this name until it is accepted. */
  draft: string
  initial: T
  send: (said: T, report: { reportKey: string }) => Promise<unknown>
  onClose: () => void
  fields: (said: T, set: (next: T) => void) => ReactNode
}

/** One command on an incident: what was typed stays until it is accepted, and a refusal is a to-do list inside. */
export function ActDialog<T extends object>({ title, hint, confirm, danger, draft, initial, send, onClose, fields }: Props<T>) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [key] = useState(newReportKey)
  const [said, setSaid, drop] = useDraft<T>(draft, initial)
  const act = useMutation({
    mutationFn: () => send(said, { reportKey: key }),
    onSuccess: async () => {
      drop()
      toast.done(t('saved'))
      onClose()
      await Promise.all(['incidents', 'consignments', 'tasks'].map((resource) => client.invalidateQueries({ queryKey: keys.all(resource) })))
    },
  })
  return (
    <Dialog title={title} hint={hint} confirm={confirm} danger={danger} busy={act.isPending}
      problem={act.error ? asProblem(act.error) : null} onConfirm={() => act.mutate()} onClose={onClose}>
      <div className={styles.fields}>{fields(said, setSaid)}</div>
    </Dialog>
  )
}

interface TextProps { label: string; must?: boolean; rows?: number; value: string; onChange: (value: string) => void }

export function Text({ label, must, rows = 2, value, onChange }: TextProps) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label} {must && <small>{t('mustHave')}</small>}</label>
      {rows === 1
        ? <input id={id} maxLength={100} value={value} onChange={(e) => onChange(e.target.value)} />
        : <textarea id={id} rows={rows} maxLength={2000} value={value} onChange={(e) => onChange(e.target.value)} />}
    </div>
  )
}

interface ChoiceProps { label: string; value: string; options: { value: string; label: string }[]; onChange: (value: string) => void }

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        <option value="">{t('choose')}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}
