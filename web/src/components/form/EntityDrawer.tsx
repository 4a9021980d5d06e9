import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState, type FormEvent, type ReactNode } from 'react'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem, Problem } from '@/lib/problem'
import { keys, oneQuery } from '@/lib/queries'
import { Loading } from '../Loading'
import { RefusalList } from '../RefusalList'
import { kit } from '../texts'
import { toast } from '../toast'
import { EntityForm } from './EntityForm'
import styles from './form.module.css'
import { fieldErrors, missingFields, type Field } from './types'

interface Stored {
  id: number
  version: number
}

export interface EntityDrawerProps<T> {
  /** Path after /api/ for reading and, unless `createPath` says otherwise, creating. */
  resource: string
  id: number | 'new'
  title: (record: T) => string
  /** The fields, or what they are for the record as it stands. */
  fields: Field<T>[] | ((value: T) => Field<T>[])
  /** The stored record, where the API has no reading of a single one (contacts of a customer). */
  record?: (T & { id: number }) | undefined
  /** A new record before anything is typed. */
  blank: T
  /** Path after /api/ for POST, where it differs: `customers/7/contacts`. */
  createPath?: string
  /** Without it the drawer only shows. */
  editable: boolean
  onClose: () => void
  /** The server's answer to what was saved. */
  onSaved?: (answer: unknown) => void
  /** Further matter below the fields of a stored record. */
  below?: (record: T & Stored) => ReactNode
  /** Resources whose lists change with this record, besides its own. */
  alsoChanges?: string[]
  width?: number
  /** The verb on the button and the word afterwards, where 「保存」 is not it. */
  verbs?: { save: string; saved: string }
}

/**
 * Edits one record beside its list. What is typed is kept until the server has accepted it, through
 * a reload, a lost session or a refusal; a stale record is read again under what was typed.
 */
export function EntityDrawer<T extends object>(props: EntityDrawerProps<T>) {
  const { resource, id, onClose } = props
  const query = useQuery({ ...oneQuery<T & Stored>(resource, id), enabled: id !== 'new' && !props.record })
  const loaded = id === 'new' ? props.blank : (props.record ?? query.data)
  return (
    <Drawer
      open
      onClose={onClose}
      size={props.width ?? 640}
      title={loaded ? props.title(loaded) : ''}
      className={styles.drawer}
      destroyOnHidden
    >
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {!loaded && !query.isError && <Loading />}
      {loaded && <Editor key={String(id)} {...props} loaded={loaded} reread={() => void query.refetch()} />}
    </Drawer>
  )
}

interface EditorProps<T> extends EntityDrawerProps<T> {
  loaded: T
  reread: () => void
}

function Editor<T extends object>(props: EditorProps<T>) {
  const { resource, id, loaded, editable, onClose } = props
  const t = useTexts(common)
  const tk = useTexts(kit)
  const client = useQueryClient()
  const draftKey = `${props.createPath ?? resource}.${id}`
  const [changes, setChanges, dropDraft, wasRestored] = useDraft<Partial<T>>(draftKey, {})
  const [showRestored, setShowRestored] = useState(wasRestored)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const value: T = { ...loaded, ...changes }
  const fields = typeof props.fields === 'function' ? props.fields(value) : props.fields
  const save = useMutation({
    mutationFn: () =>
      id === 'new'
        ? api.post(`/api/${props.createPath ?? resource}`, value)
        : api.put(`/api/${resource}/${id}`, value),
    onSuccess: async (answer: unknown) => {
      dropDraft()
      toast.done(props.verbs?.saved ?? t('saved'))
      onClose()
      props.onSaved?.(answer)
      for (const each of [resource, ...(props.alsoChanges ?? [])])
        await client.invalidateQueries({ queryKey: keys.all(each) })
    },
  })
  const problem = save.error ? asProblem(save.error) : null
  const names = new Set<string>(fields.filter((f) => f.when?.(value) !== false).map((f) => f.name))
  const errors = { ...fieldErrors(problem?.unmet ?? []), ...missing }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const empty = missingFields(fields, value)
    setMissing(Object.fromEntries(empty.map((name) => [name, t('required')])))
    if (empty.length === 0) save.mutate()
    else focusField(event.currentTarget, empty[0]!)
  }
  const discard = () => {
    setChanges({})
    dropDraft()
    setShowRestored(false)
  }
  return (
    <>
    <form onSubmit={submit} noValidate>
      {showRestored && (
        <p className={styles.restored} role="status">
          {tk('restored')} <Button type="link" size="small" onClick={discard}>{tk('discard')}</Button>
        </p>
      )}
      {problem && (
        <Refused problem={problem} shownAtFields={names} reread={() => { save.reset(); props.reread() }} />
      )}
      <EntityForm
        fields={fields}
        value={value}
        set={(change) => {
          setChanges({ ...changes, ...change })
          setMissing({})
        }}
        errors={errors}
        disabled={!editable}
        stored={id !== 'new'}
      />
      {editable && (
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>{props.verbs?.save ?? t('save')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      )}
    </form>
    {id !== 'new' && props.below?.(loaded as T & Stored)}
    </>
  )
}

interface RefusedProps {
  problem: Problem
  shownAtFields: Set<string>
  reread: () => void
}

/** Above the fields stands only what no field shows. */
function Refused({ problem, shownAtFields, reread }: RefusedProps) {
  const tk = useTexts(common)
  const rest = problem.unmet.filter((u) => !u.field || !shownAtFields.has(u.field))
  if (problem.unmet.length > 0 && rest.length === 0) return null
  const { status, title, detail } = problem
  return (
    <RefusalList
      problem={new Problem(status, { title, detail, unmet: [...rest] })}
      action={
        problem.isStale && (
          <Button size="small" onClick={reread} style={{ marginTop: 8 }}>
            {tk('reload')}
          </Button>
        )
      }
    />
  )
}

function focusField(form: HTMLFormElement, name: string) {
  form.querySelector<HTMLElement>(`[data-field="${name}"] :is(input,select,textarea,button)`)?.focus()
}
