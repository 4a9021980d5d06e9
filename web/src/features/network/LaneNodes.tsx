import Button from 'antd/es/button'
import type { FieldContext } from '@/components/form/types'
import { Lookup } from '@/components/form/Lookup'
import { kit } from '@/components/texts'
import { useLanguage, useTexts } from '@/lib/i18n'
import { durationText } from '@/lib/time'
import { addNode, moveUp, removeNode, standardMinutes } from './laneNodes'
import styles from './network.module.css'
import { texts } from './texts'
import { NODE_ROLES, type Lane, type LaneNode } from './types'

/** The nodes of a lane in driving order, each with its role and standard times. */
export function LaneNodes({ value, set, errors, disabled }: FieldContext<Lane>) {
  const t = useTexts(texts)
  const tk = useTexts(kit)
  const language = useLanguage()
  const { nodes } = value
  const put = (next: LaneNode[]) => set({ nodes: next })
  const change = (index: number, part: Partial<LaneNode>) =>
    put(nodes.map((node, i) => (i === index ? { ...node, ...part } : node)))
  const minutes = (index: number, key: 'standardMinutesFromPrevious' | 'standardDwellMinutes', label: string) => (
    <input type="number" min={0} aria-label={`${label} ${index + 1}`} placeholder={label} disabled={disabled}
      value={nodes[index]![key] ?? ''}
      onChange={(e) => change(index, { [key]: e.target.value === '' ? null : Number(e.target.value) })} />
  )
  return (
    <>
      <table className={styles.nodes}>
        <thead>
          <tr>
            <td />
            <th>{t('site')}</th>
            <th>{t('role')}</th>
            <th>{t('drive')}</th>
            <th>{t('dwell')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {nodes.map((node, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>
                <Lookup resource="sites" aria-label={`${t('site')} ${index + 1}`} disabled={disabled}
                  status={errors[`nodes[${index}].siteId`] ? 'error' : undefined}
                  value={node.siteId} onChange={(siteId) => change(index, { siteId })} />
              </td>
              <td>
                <select aria-label={`${t('role')} ${index + 1}`} disabled={disabled} value={node.role}
                  onChange={(e) => change(index, { role: e.target.value as LaneNode['role'] })}>
                  {NODE_ROLES.map((role) => (
                    <option key={role} value={role}>{tk(`role_${role}`)}</option>
                  ))}
                </select>
              </td>
              <td data-label={index > 0 ? t('drive') : undefined}>{index > 0 && minutes(index, 'standardMinutesFromPrevious', t('drive'))}</td>
              <td data-label={t('dwell')}>{minutes(index, 'standardDwellMinutes', t('dwell'))}</td>
              <td className={styles.nodeTools}>
                {!disabled && (
                  <>
                    <Button type="text" size="small" disabled={index === 0} aria-label={t('moveUp', { seq: index + 1 })}
                      onClick={() => put(moveUp(nodes, index))}>↑</Button>
                    <Button type="text" size="small" aria-label={t('removeNode', { seq: index + 1 })}
                      onClick={() => put(removeNode(nodes, index))}>✕</Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(errors).filter(([field]) => field.startsWith('nodes[')).map(([field, message]) => (
        <p key={field} className={styles.nodeError}>{message}</p>
      ))}
      {!disabled && <Button onClick={() => put(addNode(nodes))}>{t('addNode')}</Button>}
      {nodes.length > 1 && (
        <p className={styles.total}>
          {t('standardTime')}: {durationText(standardMinutes(nodes), language)}
        </p>
      )}
    </>
  )
}
