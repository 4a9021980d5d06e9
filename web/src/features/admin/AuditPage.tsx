import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { DataList } from '@/components/list/DataList'
import type { Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { number, trimmed } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import styles from './admin.module.css'
import { actions, details as names } from './auditWords'
import { Tabs } from './Tabs'
import { texts } from './texts'
import type { AuditEntry, Verification } from './types'

type Action = keyof typeof actions

/** What acts without a person. */
const PROGRAMS = { 'system:simulation': 'actorSimulation', 'system:import': 'actorImport', 'system:start': 'actorStart' } as const

/** Who did what, newest first, in a chain that shows when anybody changed it. */
export function AuditPage() {
  const t = useTexts(texts)
  const ta = useTexts(actions)
  const verify = useMutation({ mutationFn: () => api.get<Verification>('/api/audit/verification') })
  const actionName = (action: string) => (action in actions ? ta(action as Action) : action)
  return (
    <>
      <PageHeader
        title={t('audit')}
        actions={
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('verify')}
          </Button>
        }
      />
      <Tabs />
      {verify.isPending && <p role="status">{t('verifying')}</p>}
      {verify.error && <RefusalList problem={asProblem(verify.error)} />}
      {verify.data && !verify.isPending && <Verified result={verify.data} />}
      <DataList<AuditEntry>
        resource="audit"
        label={t('audit')}
        defaultSort="-seq"
        exportable={false}
        rowKey={(entry) => entry.seq}
        filters={useFilters()}
        empty={<EmptyState title={t('noAudit')} hint={t('noAuditHint')} />}
        columns={[
          { key: 'seq', title: t('seq'), align: 'right', card: 'leftOut', render: (e) => e.seq },
          { key: 'at', title: t('at'), render: (e) => <TimeText at={e.at} /> },
          { key: 'actor', title: t('actor'), render: (e) => <span title={e.actor}>{e.actorName ?? (e.actor in PROGRAMS ? t(PROGRAMS[e.actor as keyof typeof PROGRAMS]) : e.actor)}</span> },
          { key: 'action', title: t('action'), card: 'title', render: (e) => <span title={e.action}>{actionName(e.action)}</span> },
          { key: 'subject', title: t('subject'), render: (e) => <span className={styles.mono}>{e.subject}</span> },
          { key: 'details', title: t('details'), render: (e) => <Details value={e.details} /> },
          { key: 'hash', title: 'SHA-256', hidden: true, card: 'leftOut', render: (e) => <span className={styles.mono} title={e.hash}>{e.hash.slice(0, 12)}…</span> },
        ]}
      />
    </>
  )
}

function Verified({ result }: { result: Verification }) {
  const t = useTexts(texts)
  return (
    <div className={result.intact ? styles.verified : styles.tampered} role={result.intact ? 'status' : 'alert'}>
      <p>
        <StatusTag tone={result.intact ? 'done' : 'now'}>{''}</StatusTag>
        {result.intact ? t('intact', { count: number(result.entries) }) : t('broken', { seq: result.firstBroken ?? '?' })}
      </p>
      <p className={`${styles.mono} ${styles.quiet}`}>{t('lastHash', { hash: result.lastHash })}</p>
    </div>
  )
}

function useFilters(): Filter[] {
  const t = useTexts(texts)
  const ta = useTexts(actions)
  const knowsPeople = useCan('PEOPLE_READ', 'PEOPLE_WRITE')
  const options = (Object.keys(actions) as Action[]).map((action) => ({ value: action, label: ta(action) }))
  const who: Filter[] = knowsPeople
    ? [{
        key: 'actor', label: t('actor'), kind: 'custom',
        render: (value, set) => (
          <Lookup resource="people" aria-label={t('actor')} value={personOf(value)} onChange={(id) => set(id ? `person:${id}` : '')} />
        ),
      }]
    : []
  return [
    ...who,
    { key: 'action', label: t('action'), kind: 'select', options },
    { key: 'subject', label: t('subject'), kind: 'custom', render: (value, set) => <Subject key={value} value={value} set={set} /> },
    { key: 'from', label: t('fromDay'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('toDay'), kind: 'date', edge: 'end' },
  ]
}

function personOf(actor: string): number | null {
  const found = /^person:(\d+)$/.exec(actor)
  return found ? Number(found[1]) : null
}

/** Asks when the person has finished typing: the server takes whole values only. */
function Subject({ value, set }: { value: string; set: (value: string) => void }) {
  const t = useTexts(texts)
  const [text, setText] = useState(value)
  const done = () => trimmed(text) !== value && set(trimmed(text))
  return (
    <Input style={{ width: 140 }} aria-label={t('subject')} placeholder={t('subjectHint')} value={text}
      onChange={(e) => setText(e.target.value)} onBlur={done} onPressEnter={done} />
  )
}

/** What was noted about it, as name and value. */
function Details({ value }: { value: unknown }) {
  const t = useTexts(names)
  if (value === null || typeof value !== 'object') return <>{String(value ?? '')}</>
  const entries = Object.entries(value)
  if (entries.length === 0) return null
  const nameOf = (name: string) => (name in names ? t(name as keyof typeof names) : name)
  return (
    <span className={styles.details}>
      {entries.map(([name, content]) => (
        <span key={name}>
          <span className={styles.quiet}>{nameOf(name)}: </span>
          <Short text={textOf(content)} />
        </span>
      ))}
    </span>
  )
}

function textOf(content: unknown): string {
  if (Array.isArray(content)) return content.map(textOf).join('、')
  return content !== null && typeof content === 'object' ? JSON.stringify(content) : String(content)
}

/** A fingerprint is recognised by its beginning; in full on hover. */
function Short({ text }: { text: string }) {
  return /^[0-9a-f]{40,}$/.test(text) ? <span title={text}>{text.slice(0, 12)}…</span> : <>{text}</>
}
