import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState, type FormEvent } from 'react'
import { EntityForm } from '@/components/form/EntityForm'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem, Problem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { DRAFT } from '../data'
import styles from '../regulation.module.css'
import { blankRule, errorsOf, tidy } from '../schema'
import { texts } from '../texts'
import type { Draft, Part, Rule } from '../types'
import { useFields } from './fields'

interface Props {
  draft: Draft
  part: Part
  /** Null for a new one. */
  index: number | null
  onClose: () => void
}

/** One rule of the draft in a form. What the server refuses stands at its field; what is typed is kept. */
export function RuleDrawer({ draft, part, index, onClose }: Props) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const rules = draft.content[part]
  const stored = index === null ? undefined : rules[index]
  const fields = useFields(part)
  const [changes, setChanges, drop] = useDraft<Record<string, unknown>>(`regulation.${draft.basedOn}.${part}.${index ?? 'new'}`, {})
  const [removing, setRemoving] = useState(false)
  const version = draft.parts.find((one) => one.part === part.toUpperCase())?.version ?? 0
  const value = { ...(stored ?? blankRule(part)), ...changes }
  const place = index ?? rules.length
  const send = useMutation({
    mutationFn: (next: Rule[]) => api.put<Draft>(`/api/regulation/draft/${part}`, { version, rules: next }),
    onSuccess: async (answer, next) => {
      drop()
      client.setQueryData(DRAFT, answer)
      toast.done(t(next.length < rules.length ? 'removed' : 'savedDraft'))
      onClose()
      await client.invalidateQueries({ queryKey: keys.one('regulation', 'draft') })
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setRemoving(false)
    const rule = tidy(part, value) as Rule
    send.mutate(index === null ? [...rules, rule] : rules.map((one, at) => (at === index ? rule : one)))
  }
  const remove = () => {
    setRemoving(true)
    send.mutate(rules.filter((_, at) => at !== index))
  }
  const problem = send.error ? asProblem(send.error) : null
  const errors = problem && !removing ? errorsOf(part, place, problem.unmet) : {}
  if (index !== null && !stored) return null
  return (
    <Drawer open onClose={onClose} size={680} destroyOnHidden
      title={stored ? `${t('editRule')} · ${stored.code}` : t('newRule', { part: t(`part_${part}`) })}>
      <form onSubmit={save} noValidate>
        {problem && <Refused problem={problem} place={`${part}[${place}].`} all={removing}
          reread={() => { send.reset(); void client.invalidateQueries({ queryKey: DRAFT }) }} />}
        <EntityForm fields={fields} value={value} set={(change) => setChanges({ ...changes, ...change })} errors={errors} stored={stored !== undefined} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={send.isPending}>{t('saveDraft')}</Button>
          <Button onClick={onClose}>{tc('cancel')}</Button>
          {stored && <Button danger disabled={send.isPending} onClick={remove}>{t('removeRule')}</Button>}
        </div>
      </form>
    </Drawer>
  )
}

/** Above the form stands what belongs to none of its fields. */
function Refused({ problem, place, all, reread }: { problem: Problem; place: string; all: boolean; reread: () => void }) {
  const t = useTexts(common)
  const rest = all ? problem.unmet : problem.unmet.filter((one) => !one.field?.startsWith(place))
  if (problem.unmet.length > 0 && rest.length === 0) return null
  const { status, title, detail } = problem
  return (
    <RefusalList problem={new Problem(status, { title, detail, unmet: [...rest] })}
      action={problem.isStale && <Button size="small" onClick={reread}>{t('reload')}</Button>} />
  )
}
