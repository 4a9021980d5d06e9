import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { Tabs } from '@/components/Tabs'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { shortTime, useNow } from '@/lib/time'
import { DRAFT, useDraftOfRegulation, useDifferences } from '../data'
import { Differences } from '../Differences'
import styles from '../regulation.module.css'
import { RegulationNav } from '../RegulationNav'
import { RuleTable } from '../RuleTable'
import { placeOf } from '../schema'
import { texts } from '../texts'
import { PARTS, type Draft, type Part } from '../types'
import { DiscardDialog, PublishDialog } from './dialogs'

const RuleDrawer = lazy(() => import('./RuleDrawer').then(({ RuleDrawer }) => ({ default: RuleDrawer })))

/** The draft of the next version: edited rule by rule, compared, published or discarded. */
export function DraftPage() {
  const t = useTexts(texts)
  const { data, error } = useDraftOfRegulation()
  if (error) return <><RegulationNav /><RefusalList problem={asProblem(error)} /></>
  if (data === undefined) return <Loading />
  if (data) return <Shown draft={data} />
  return (
    <>
      <RegulationNav />
      <PageHeader title={t('draft')} />
      <EmptyState title={t('noDraft')} hint={t('noDraftHint')} action={<Open />} />
    </>
  )
}

function Open() {
  const t = useTexts(texts)
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => api.post<Draft>('/api/regulation/draft'),
    onSuccess: (draft) => {
      client.setQueryData(DRAFT, draft)
      toast.done(t('opened'))
    },
    onError: (error) => toast.problem(asProblem(error).message),
  })
  return <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>{t('openDraft')}</Button>
}

function Shown({ draft }: { draft: Draft }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const [params, setParams] = useSearchParams()
  const [asked, ask] = useState<'publish' | 'discard' | null>(null)
  const differences = useDifferences('draft')
  const shown = params.get('part') ?? 'checks'
  const rule = params.get('rule')
  const part = PARTS.find((one) => one === shown)
  const count = differences.data?.length ?? 0
  const tabs = PARTS.map((one) => ({
    key: one as string,
    label: `${t(`part_${one}`)} ${draft.content[one].length}`,
    render: () => <PartOfDraft key={one} draft={draft} part={one} />,
  }))
  tabs.push({ key: 'differences', label: `${t('difference')} ${count}`, render: () => <Differences path="draft" /> })
  return (
    <>
      <RegulationNav />
      <PageHeader
        title={t('draft')}
        sentence={t('draftSentence', { basedOn: draft.basedOn, by: draft.openedBy, at: shortTime(draft.openedAt, now, language) })}
        actions={
          <>
            <Button danger onClick={() => ask('discard')}>{t('discard')}</Button>
            <Button type="primary" onClick={() => ask('publish')}>{t('publish')}</Button>
          </>
        }
      />
      {draft.faults.length > 0 && <Faults draft={draft} />}
      <Tabs label={t('parts')} parts={tabs} shown={shown} onShow={(key) => setParams(key === 'checks' ? {} : { part: key }, { replace: true })} />
      <Suspense>
        {rule && part && (
          <RuleDrawer key={`${part}.${rule}`} draft={draft} part={part} index={rule === 'new' ? null : Number(rule)}
            onClose={() => setParams(part === 'checks' ? {} : { part }, { replace: true })} />
        )}
      </Suspense>
      {asked === 'publish' && <PublishDialog draft={draft} onClose={() => ask(null)} />}
      {asked === 'discard' && <DiscardDialog draft={draft} onClose={() => ask(null)} />}
    </>
  )
}

function PartOfDraft({ draft, part }: { draft: Draft; part: Part }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const state = draft.parts.find((one) => one.part === part.toUpperCase())
  const to = (rule: number | 'new') => `/regulation/draft?part=${part}&rule=${rule}`
  return (
    <>
      <div className={styles.tools}>
        <LinkButton icon={<PlusOutlined aria-hidden />} to={to('new')}>{t('add')}</LinkButton>
        <span className={styles.quiet}>
          {state?.editedBy && state.editedAt ? t('edited', { by: state.editedBy, at: shortTime(state.editedAt, now, language) }) : t('untouched')}
        </span>
      </div>
      <p className={styles.quiet}>{t(`hint_${part}`)}</p>
      <RuleTable part={part} rules={draft.content[part]} link={to} />
    </>
  )
}

/** What stands against publishing, each with the way to the rule. */
function Faults({ draft }: { draft: Draft }) {
  const t = useTexts(texts)
  return (
    <section className={styles.faults} aria-label={t('faults')}>
      <strong>{t('faults')}</strong>
      <ul>
        {draft.faults.map((fault, index) => {
          const place = placeOf(fault.field)
          return (
            <li key={index}>
              {fault.message}{' '}
              {place && (
                <LinkButton size="small" to={`/regulation/draft?part=${place.part}${place.index === null ? '' : `&rule=${place.index}`}`}>
                  {t('goThere')}
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
