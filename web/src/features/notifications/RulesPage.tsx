import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useEndpoints, useKinds, useRuleChange, useRules } from './data'
import { NotifyNav } from './NotifyNav'
import styles from './notifications.module.css'
import { RuleDialog } from './RuleDialog'
import { linesOf, type RuleLine } from './rules'
import { UrgencyTag } from './Tags'
import { texts } from './texts'
import { ENDPOINTS, PERSONAL, URGENCIES, type Channel, type Kind, type Urgency } from './types'

/** Who hears of what: a line for each kind and audience, a tick for each channel. */
export function RulesPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const rules = useRules()
  const kinds = useKinds()
  const [kind, setKind] = useState('')
  const [channel, setChannel] = useState('')
  const [adding, setAdding] = useState(false)
  const known = (kinds.data ?? []).filter(({ kind: one }) => one !== 'TEST')
  const lines = linesOf(rules.data ?? [], known.map((one) => one.kind))
    .filter((line) => (!kind || line.kind === kind) && (!channel || line.byChannel[channel as Channel]?.enabled))
  const error = rules.error ?? kinds.error
  return (
    <>
      <NotifyNav />
      <PageHeader title={t('rules')} sentence={t('rulesSentence')}
        actions={<Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('addRule')}</Button>} />
      {error && <RefusalList problem={asProblem(error)} />}
      {(!rules.data || !kinds.data) && !error && <Loading />}
      {rules.data && kinds.data && (
        <>
          <div className={styles.toolbar}>
            <label className={styles.field}>
              {t('event')}
              <select className={styles.native} value={kind} onChange={(e) => setKind(e.target.value)}>
                <option value="">{tc('all')}</option>
                {known.map((one) => <option key={one.kind} value={one.kind}>{one.name}</option>)}
              </select>
            </label>
            <label className={styles.field}>
              {t('channel')}
              <select className={styles.native} value={channel} onChange={(e) => setChannel(e.target.value)}>
                <option value="">{tc('all')}</option>
                {[...PERSONAL, ...ENDPOINTS].map((one) => <option key={one} value={one}>{t(`channel_${one}`)}</option>)}
              </select>
            </label>
          </div>
          {lines.length === 0 ? <EmptyState title={t('noRules')} hint={t('noRulesHint')} /> : <Matrix lines={lines} kinds={known} />}
        </>
      )}
      {adding && <RuleDialog kinds={known} onClose={() => setAdding(false)} />}
    </>
  )
}

function Matrix({ lines, kinds }: { lines: RuleLine[]; kinds: Kind[] }) {
  const t = useTexts(texts)
  return (
    <div className={styles.scroll}>
      <table className={styles.rules} aria-label={t('rules')}>
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            <th scope="col">{t('audience')}</th>
            <th scope="col">{t('least')}</th>
            {PERSONAL.map((channel) => <th key={channel} scope="col" className={styles.tick}>{t(`channel_${channel}`)}</th>)}
            <th />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Line key={line.key} line={line} first={lines[index - 1]?.kind !== line.kind}
              span={lines.filter((one) => one.kind === line.kind).length} kind={kinds.find((one) => one.kind === line.kind)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line, first, span, kind }: { line: RuleLine; first: boolean; span: number; kind?: Kind }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const change = useRuleChange()
  const endpoint = useEndpoints().data?.find((one) => one.id === line.endpointId)
  const who = line.audience === 'ROLE' ? roleName(line.role) : line.audience === 'ENDPOINT' ? (endpoint?.name ?? '') : t(`audience_${line.audience}`)
  const wanted = (channel: Channel, enabled: boolean, least: Urgency = line.least) => ({
    kind: line.kind, audience: line.audience, role: line.role, endpointId: line.endpointId, least, channel, enabled,
  })
  const all = Object.values(line.byChannel)
  const setLeast = async (least: Urgency) => {
    for (const rule of all) await change.mutateAsync({ rule, wanted: wanted(rule.channel, rule.enabled, least) }).catch(() => undefined)
  }
  const remove = async () => {
    for (const rule of all) await change.mutateAsync({ rule, wanted: wanted(rule.channel, false), remove: true }).catch(() => undefined)
  }
  return (
    <tr>
      {first && (
        <th scope="rowgroup" rowSpan={span}>
          {kind?.name ?? line.kind}
          <br />
          {kind && <UrgencyTag urgency={kind.urgency} />}
        </th>
      )}
      <td>{who}</td>
      <td>
        <select className={styles.native} aria-label={`${kind?.name} ${who} ${t('least')}`} value={line.least} disabled={change.isPending}
          onChange={(e) => void setLeast(e.target.value as Urgency)}>
          {URGENCIES.map((urgency) => <option key={urgency} value={urgency}>{t(`urgency_${urgency}`)}</option>)}
        </select>
      </td>
      {line.audience === 'ENDPOINT'
        ? <td colSpan={PERSONAL.length}>{all.map((rule) => <Tick key={rule.id} label={t(`channel_${rule.channel}`)} shown checked={rule.enabled} disabled={change.isPending} onChange={(enabled) => change.mutate({ rule, wanted: wanted(rule.channel, enabled) })} />)}</td>
        : PERSONAL.map((channel) => (
            <td key={channel} className={styles.tick}>
              <Tick label={`${kind?.name} ${who} ${t(`channel_${channel}`)}`} checked={line.byChannel[channel]?.enabled ?? false} disabled={change.isPending}
                onChange={(enabled) => change.mutate({ rule: line.byChannel[channel], wanted: wanted(channel, enabled) })} />
            </td>
          ))}
      <td><Button size="small" type="text" disabled={change.isPending} onClick={() => void remove()}>{t('removeRule')}</Button></td>
    </tr>
  )
}

interface TickProps {
  label: string
  shown?: boolean
  checked: boolean
  disabled: boolean
  onChange: (checked: boolean) => void
}

function Tick({ label, shown, checked, disabled, onChange }: TickProps) {
  return (
    <label className={styles.field}>
      <input className={styles.check} type="checkbox" aria-label={label} checked={checked} disabled={disabled} onChange={(e) => onChange(e.target.checked)} />
      {shown && label}
    </label>
  )
}
