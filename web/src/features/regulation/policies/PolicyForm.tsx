import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EntityForm } from '@/components/form/EntityForm'
import { fieldErrors, missingFields, type Field } from '@/components/form/types'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useRoleOptions } from '@/components/roles'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from '../regulation.module.css'
import { RegulationNav } from '../RegulationNav'
import { texts } from '../texts'
import type { WholePolicy } from '../types'

interface Form {
  code: string | null
  title: string | null
  text: string | null
  roles: string[]
  clauses: string | null
  note: string | null
}

const BLANK: Form = { code: null, title: null, text: null, roles: [], clauses: null, note: null }

export function NewPolicyPage() {
  return <Edit />
}

export function RevisePolicyPage() {
  const { id = '' } = useParams()
  const query = useQuery({
    queryKey: keys.one('regulation', 'policies', id, 'current'),
    queryFn: ({ signal }) => api.get<WholePolicy>(`/api/policies/${id}`, undefined, signal),
  })
  if (query.error) return <RefusalList problem={asProblem(query.error)} />
  return query.data ? <Edit stored={query.data} /> : <Loading />
}

/** The text of a policy and whom it is for; publishing asks all of them to read it anew. */
function Edit({ stored }: { stored?: WholePolicy }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const navigate = useNavigate()
  const roles = useRoleOptions()
  const before: Form = stored
    ? { ...BLANK, code: stored.policy.code, title: stored.policy.title, text: stored.text, roles: stored.policy.roles, clauses: stored.policy.clauses.join(' ') }
    : BLANK
  const [changes, setChanges, drop] = useDraft<Partial<Form>>(`policy.${stored?.policy.id ?? 'new'}`, {})
  const [missing, setMissing] = useState<Record<string, string>>({})
  const value = { ...before, ...changes }
  const back = stored ? `/regulation/policies/${stored.policy.id}` : '/regulation/policies'
  const fields: Field<Form>[] = [
    { name: 'code', label: t('code'), kind: 'text', required: true, fixed: true },
    { name: 'title', label: t('title'), kind: 'text', required: true },
    { name: 'text', label: t('text'), kind: 'custom', wide: true, required: true, help: t('textHelp'), render: ({ id, set }) => (
      <textarea id={id} rows={16} style={{ width: '100%', padding: 12, border: '1px solid #d0d7e1', borderRadius: 6, font: 'inherit' }}
        value={value.text ?? ''} onChange={(e) => set({ text: e.target.value || null })} />
    ) },
    { name: 'roles', label: t('forRoles'), kind: 'several', wide: true, required: true, options: roles },
    { name: 'clauses', label: t('clauses'), kind: 'text', help: t('clausesHelp') },
    { name: 'note', label: t(stored ? 'policyNote' : 'publishNote'), kind: 'text', required: true },
  ]
  const save = useMutation({
    mutationFn: () => {
      const body = { ...value, basedOn: stored?.policy.number ?? null, clauses: (value.clauses ?? '').split(/[\s,，、]+/).filter(Boolean) }
      return api.post<WholePolicy>(stored ? `/api/policies/${stored.policy.id}/versions` : '/api/policies', body)
    },
    onSuccess: async (answer) => {
      drop()
      toast.done(t('publishedNow'))
      await client.invalidateQueries({ queryKey: keys.one('regulation', 'policies') })
      await navigate(`/regulation/policies/${answer.policy.id}`)
    },
  })
  const problem = save.error ? asProblem(save.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = missingFields(fields, value)
    setMissing(Object.fromEntries(empty.map((name) => [name, tc('required')])))
    if (empty.length === 0) save.mutate()
  }
  return (
    <>
      <RegulationNav />
      <PageHeader title={stored ? t('reviseOf', { title: stored.policy.title }) : t('newPolicy')} />
      <form className={styles.form} onSubmit={submit} noValidate>
        {problem && <RefusalList problem={problem} />}
        <EntityForm fields={fields} value={value} set={(change) => { setChanges({ ...changes, ...change }); setMissing({}) }}
          errors={{ ...fieldErrors(problem?.unmet ?? []), ...missing }} stored={stored !== undefined} />
        <div className={styles.formActions}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>{t('publish')}</Button>
          <LinkButton to={back}>{tc('cancel')}</LinkButton>
        </div>
      </form>
    </>
  )
}
