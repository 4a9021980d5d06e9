import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type FormEvent } from 'react'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useSavedViews, type SavedView } from '@/lib/savedViews'
import { kit } from '../texts'
import { toast } from '../toast'
import styles from './list.module.css'
import { sameView, type ListState } from './listState'

interface Props {
  list: string
  state: ListState
  defaultSort: string
  columns: string[] | null
  onOpen: (view: SavedView | null) => void
}

/** The person's saved views as tabs; the first tab is the list as it comes. */
export function ViewTabs({ list, state, defaultSort, columns, onOpen }: Props) {
  const t = useTexts(kit)
  const tc = useTexts(common)
  const { views, add, remove } = useSavedViews(list)
  const [naming, setNaming] = useState(false)
  const current = views.find((view) => sameView(state, view.definition, defaultSort))
  const isPlain = sameView(state, { filters: {} }, defaultSort)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    const definition = { filters: state.filters, sort: state.sort, columns: columns ?? undefined }
    add.mutate(
      { list, name, definition },
      {
        onSuccess: () => setNaming(false),
        onError: (error) => toast.problem(asProblem(error).message),
      },
    )
  }
  if (views.length === 0 && isPlain) return null
  return (
    <div className={styles.views}>
      <Tab on={isPlain} onClick={() => onOpen(null)} text={tc('all')} />
      {views.map((view) => (
        <span key={view.id} className={styles.viewTab}>
          <Tab on={view === current} onClick={() => onOpen(view)} text={view.name} />
          {view === current && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('removeView', { name: view.name })}
              title={t('removeView', { name: view.name })}
              onClick={() => remove.mutate(view.id)}
            />
          )}
        </span>
      ))}
      {!current && !isPlain && !naming && (
        <Button type="link" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setNaming(true)}>
          {t('saveView')}
        </Button>
      )}
      {naming && (
        <form className={styles.viewName} onSubmit={save}>
          <Input name="name" size="small" maxLength={40} autoFocus aria-label={t('viewName')} placeholder={t('viewName')} />
          <Button size="small" type="primary" htmlType="submit" loading={add.isPending}>
            {tc('save')}
          </Button>
          <Button size="small" onClick={() => setNaming(false)}>
            {tc('cancel')}
          </Button>
        </form>
      )}
    </div>
  )
}

function Tab({ on, text, onClick }: { on: boolean; text: string; onClick: () => void }) {
  return (
    <button type="button" className={on ? styles.tabOn : styles.tab} aria-pressed={on} onClick={onClick}>
      {text}
    </button>
  )
}
