import Button from 'antd/es/button'
import { useState } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { incidentTexts } from '@/components/incidents/texts'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { fullTime } from '@/lib/time'
import { MaterialDialog } from './dialogs'
import styles from './incidents.module.css'
import { texts } from './texts'
import type { Entry, IncidentData, Item } from './types'

/** 相关材料: what is there, what does not apply, what is chased. Clause A-12. */
export function Materials({ data }: { data: IncidentData }) {
  const t = useTexts(texts)
  const [asking, setAsking] = useState<Item>()
  const hands = data.steps.includes('MATERIAL')
  return (
    <section className={styles.panel}>
      <h2>{t('materials')} <ClauseChip clause="A-12" /></h2>
      <ul className={styles.rows}>
        {data.materials.map((item) => (
          <li key={item.code}>
            <span className={styles.grow}>{item.name}{item.absence && <small> {item.absence}</small>}</span>
            {item.evidenceId
              ? <a href={`/api/evidence/${item.evidenceId}/original`} target="_blank" rel="noreferrer"><StatusTag tone="done">{t('given')}</StatusTag></a>
              : item.absence ? <StatusTag tone="waiting">{t('notApplicable')}</StatusTag> : <StatusTag tone={item.required ? 'soon' : 'plain'}>{t('notThere')}</StatusTag>}
            {hands && <Button size="small" aria-label={t('handTitle', { item: item.name })} onClick={() => setAsking(item)}>{t('hand')}</Button>}
          </li>
        ))}
      </ul>
      {asking && <MaterialDialog data={data} item={asking} onClose={() => setAsking(undefined)} />}
    </section>
  )
}

/** Who did what when; never changed. Clause A-21. */
export function Story({ entries }: { entries: Entry[] }) {
  const t = useTexts(texts)
  const ti = useTexts(incidentTexts)
  const opinions = useDictionary('hq_opinion')
  const detail = (entry: Entry) => {
    if (entry.kind === 'OPINION' || entry.kind === 'RELEASED') return entry.code ? opinions.word(entry.code) : ''
    if (entry.kind === 'GRADED' || entry.kind === 'GRAVER') return ti(`severity_${entry.code as 'MINOR'}`)
    if (entry.kind === 'CONTACT') return `${entry.code ?? ''} ${entry.spokenTo ?? ''}`
    return ''
  }
  return (
    <section className={styles.panel}>
      <h2>{t('story')} <ClauseChip clause="A-21" /></h2>
      <ol className={styles.story}>
        {[...entries].reverse().map((entry) => (
          <li key={entry.id}>
            <TimeText at={entry.at} />
            <div>
              <b>{t(`entry_${entry.kind as 'ACTION'}`, { code: entry.code ?? '' })}</b> {detail(entry)} <span className={styles.quiet}>{entry.byName}{late(entry) && ` · ${t('learned', { time: fullTime(entry.recordedAt) })}`}</span>
              {entry.words && <p>{entry.words}</p>}
              {entry.photoIds.length > 0 && (
                <div className={styles.shots}>
                  {entry.photoIds.map((id) => <a key={id} href={`/api/evidence/${id}/original`} target="_blank" rel="noreferrer"><img src={`/api/evidence/${id}/thumbnail`} alt={t('photo')} loading="lazy" /></a>)}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whether it was told noticeably later than it happened. */
function late(entry: Entry): boolean {
  return new Date(entry.recordedAt).getTime() - new Date(entry.at).getTime() > 120_000
}
