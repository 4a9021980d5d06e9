import Input from 'antd/es/input'
import { useState } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { EmptyState } from '@/components/EmptyState'
import { PlainList } from '@/components/list/PlainList'
import type { Column } from '@/components/list/types'
import { trimmed } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import styles from './regulation.module.css'
import { SCHEMA } from './schema'
import { useShow } from './show'
import { texts } from './texts'
import type { Part, Rule } from './types'

interface Props {
  part: Part
  rules: Rule[]
  /** Where a rule is edited; without it the table only shows. */
  link?: (index: number) => string
}

interface Numbered {
  index: number
  rule: Rule
}

/** What reads badly when it is broken into two lines. */
const SHORT = new Set(['duration', 'period', 'choice', 'yes', 'number'])

/** The rules of one part with what they demand, whether their numbers are the source's, and the clause behind each. */
export function RuleTable({ part, rules, link }: Props) {
  const t = useTexts(texts)
  const { value, language } = useShow()
  const [text, setText] = useState('')
  const specs = SCHEMA[part]
  const wanted = trimmed(text).toLowerCase()
  const rows: Numbered[] = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => !wanted || `${rule.code} ${rule.zh} ${rule.en} ${rule.clause ?? ''} ${specs.map((spec) => value(spec, rule[spec.name])).join(' ')}`.toLowerCase().includes(wanted))
  const columns: Column<Numbered>[] = [
    {
      key: 'what', title: t('what'), card: 'title', width: 240,
      render: ({ rule }) => rule[language === 'zh' ? 'zh' : 'en'] || rule.code,
      aside: ({ rule }) => 'proposal' in rule && <> <span className={rule.proposal ? styles.proposal : styles.source}>{t(rule.proposal ? 'proposal' : 'source')}</span></>,
    },
    ...(specs.filter((spec) => spec.column).map((spec) => ({
      key: spec.name, title: spec.label[language === 'zh' ? 0 : 1],
      render: ({ rule }: Numbered) => <span className={SHORT.has(spec.kind) ? styles.short : undefined}>{value(spec, rule[spec.name])}</span>,
    }))),
    ...(part === 'clauses' ? [] : [{
      key: 'clause', title: t('clauses'),
      render: ({ rule }: Numbered) => (rule.clause ? <ClauseChip clause={rule.clause} /> : '–'),
    }]),
  ]
  return (
    <>
      <div className={styles.tools}>
        <Input allowClear type="search" placeholder={t('find')} aria-label={t('find')} value={text} onChange={(e) => setText(e.target.value)} />
        <span className={styles.quiet}>{t('rules', { count: rows.length })}</span>
      </div>
      {rows.length === 0
        ? <EmptyState title={t('noRules')} />
        : <PlainList<Numbered> label={t(`part_${part}`)} rows={rows} columns={columns} rowKey={(row) => row.index} rowLink={link && ((row) => link(row.index))} />}
    </>
  )
}
