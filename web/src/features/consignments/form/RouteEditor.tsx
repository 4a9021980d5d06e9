import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useId } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { Lookup } from '@/components/form/Lookup'
import type { FieldErrors } from '@/components/form/types'
import { toast } from '@/components/toast'
import { useTexts } from '@/lib/i18n'
import { oneQuery } from '@/lib/queries'
import { asProblem } from '@/lib/problem'
import { fromInputTime, toInputTime } from '@/lib/time'
import type { WaybillNode } from '../types'
import { waybill } from '../waybillTexts'
import styles from './form.module.css'
import { Errors } from './PiecesEditor'
import { addTransit, planByLane, removeNode, rolesAt, type LaneNode } from './routePlan'
import { form as words } from './texts'
import type { WaybillForm } from './waybillForm'

interface Props {
  value: WaybillForm
  set: (change: Partial<WaybillForm>) => void
  errors: FieldErrors
  disabled: boolean
}

/** The planned route: a lane brings sites and times, or each node is filled by hand (Clause A-39). */
export function RouteEditor({ value, set, errors, disabled }: Props) {
  const t = useTexts(words)
  const client = useQueryClient()
  const id = useId()
  const { route, laneId } = value
  const leavesAt = route[0]?.plannedDepartureAt ?? null
  const plan = async (lane: number, departure: string | null) => {
    try {
      const { nodes } = await client.fetchQuery(oneQuery<{ nodes: LaneNode[] }>('lanes', lane))
      set({ laneId: lane, route: planByLane(nodes, departure, value.vehicleId) })
    } catch (error) {
      toast.problem(asProblem(error).message)
    }
  }
  const choose = (lane: number | null) => {
    set({ laneId: lane })
    if (lane != null) void plan(lane, leavesAt ?? value.promisedPickupAt)
  }
  const change = (index: number, part: Partial<WaybillNode>) => set({ route: route.map((node, i) => (i === index ? { ...node, ...part } : node)) })
  return (
    <div data-field="route">
      <div className={styles.row}>
        <label htmlFor={id}>{t('lane')}</label>
        <span className={styles.lane} data-field="laneId">
          <Lookup id={id} resource="lanes" disabled={disabled} value={laneId} onChange={choose} />
        </span>
        {laneId != null && !disabled && (
          <Button disabled={!leavesAt} title={leavesAt ? undefined : t('replanNeeds')} onClick={() => void plan(laneId, leavesAt)}>{t('replan')}</Button>
        )}
        <ClauseChip clause="A-39" />
      </div>
      <p className={styles.quiet}>{laneId != null && !leavesAt ? t('replanNeeds') : t('laneHelp')}</p>
      <div className={styles.scroll}>
        <NodeTable route={route} errors={errors} disabled={disabled} change={change} remove={(index) => set({ route: removeNode(route, index) })} />
      </div>
      <Errors errors={errors} prefix="route" />
      {!disabled && <Button onClick={() => set({ route: addTransit(route) })}>{t('addTransit')}</Button>}
    </div>
  )
}

interface TableProps {
  route: WaybillNode[]
  errors: FieldErrors
  disabled: boolean
  change: (index: number, part: Partial<WaybillNode>) => void
  remove: (index: number) => void
}

function NodeTable({ route, errors, disabled, change, remove }: TableProps) {
  const t = useTexts(words)
  const tw = useTexts(waybill)
  const time = (index: number, key: 'plannedArrivalAt' | 'plannedDepartureAt') => (
    <td data-field={`route[${index}].${key}`}>
      <input type="datetime-local" disabled={disabled}
        aria-label={t('nodeField', { seq: index + 1, field: tw(key) })}
        aria-invalid={errors[`route[${index}].${key}`] ? true : undefined}
        value={toInputTime(route[index]![key])}
        onChange={(e) => change(index, { [key]: fromInputTime(e.target.value) })} />
    </td>
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th>{tw('role')}</th>
          <th>{tw('siteId')}</th>
          <th>{tw('plannedArrivalAt')}</th>
          <th>{tw('plannedDepartureAt')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {route.map((node, index) => (
          <tr key={index}>
            <td>{index + 1}</td>
            <td data-field={`route[${index}].role`}>
              <select disabled={disabled} value={node.role} aria-label={t('nodeField', { seq: index + 1, field: tw('role') })}
                aria-invalid={errors[`route[${index}].role`] ? true : undefined}
                onChange={(e) => change(index, { role: e.target.value as WaybillNode['role'] })}>
                {[...new Set([...rolesAt(index, route.length), node.role])].map((role) => (
                  <option key={role} value={role}>{tw(`role_${role}`)}</option>
                ))}
              </select>
            </td>
            <td data-field={`route[${index}].siteId`} style={{ minWidth: 180 }}>
              <Lookup resource="sites" disabled={disabled} value={node.siteId}
                status={errors[`route[${index}].siteId`] ? 'error' : undefined}
                aria-label={t('nodeField', { seq: index + 1, field: tw('siteId') })}
                onChange={(siteId) => change(index, { siteId })} />
            </td>
            {index === 0 ? <td /> : time(index, 'plannedArrivalAt')}
            {index === route.length - 1 ? <td /> : time(index, 'plannedDepartureAt')}
            <td>
              {!disabled && route.length > 2 && (
                <Button type="text" size="small" aria-label={t('removeNode', { seq: index + 1 })} onClick={() => remove(index)}>✕</Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
