import type { Pair } from '@/lib/i18n'
import { numberOf, type NewCommand, type NewPhoto } from '@/lib/outbox'
import { stepOf, subjectOf } from './damages/rules'
import type { Damage, Load, LoadId, LoadItem, LoadSlot, PhotoRule } from './types'

const TYPES: Record<string, Pair> = {
  PREPARE: ['准备车次', 'List'],
  CHECK: ['检查', 'Check'],
  OVERRIDE: ['特批', 'Override'],
  CHECK_IN: ['主管到场', 'Supervisor in'],
  CHECK_OUT: ['主管离场', 'Supervisor out'],
  ROUGH_HANDLING: ['野蛮装卸', 'Rough handling'],
  ARRIVE: ['到车', 'Vehicle arrived'],
  START: ['开始作业', 'Start'],
  CLOSE: ['完成作业', 'Close'],
  DEPART: ['发车', 'Depart'],
  CANCEL: ['取消车次', 'Cancel load'],
  SCAN: ['扫描', 'Scan'],
  UNDO_SCAN: ['撤销扫描', 'Undo scan'],
  DIFFERENCE: ['差异原因', 'Reason of difference'],
  APPLY_SEAL: ['登记封签', 'Seal applied'],
  CHECK_SEAL: ['核对封签', 'Seal compared'],
  PUT_AWAY: ['入库摆放', 'Put away'],
  ADD_GOODS: ['加票', 'Add waybill'],
  REMOVE_GOODS: ['移出', 'Take off'],
}

/** What things recorded at a load say they are about. */
export const aboutLoad = (id: LoadId) => `load:${typeof id === 'number' ? id : numberOf(id)}`

/** A command with what it is called in the list of what waits. */
export function command(load: Load, type: string, fields: Record<string, unknown> = {}, detail = ''): NewCommand {
  const [zh, en] = TYPES[type] ?? [type, type]
  const more = [detail, load.plate].filter(Boolean).join(' · ')
  return { about: aboutLoad(load.id), command: { type, ...fields }, words: [`${zh} ${more}`, `${en} ${more}`] }
}

/** The fields that tell an item or slot from the others. */
export function keyOf(each: LoadItem | LoadSlot) {
  return { stage: each.stage, code: each.code, ...(each.consignmentId == null ? {} : { consignmentId: each.consignmentId }) }
}

export function photoOf(load: Load, slot: LoadSlot, file: File, at: { latitude: number; longitude: number } | null): NewPhoto {
  const more = [slot.text, slot.number, load.plate].filter(Boolean).join(' · ')
  return {
    about: aboutLoad(load.id),
    file,
    words: [`照片 ${more}`, `Photo ${more}`],
    photo: { subject: slot.subject, slot: slot.code, step: aboutLoad(load.id), siteId: load.siteId, ...(at ?? {}) },
  }
}

/** Packing a piece again belongs to no load: it is done in store, when the vehicle has long gone. */
export function repackCommand(damage: Damage, fields: Record<string, unknown>): NewCommand {
  const more = `${damage.number} · ${damage.pieceSeq}`
  return { about: stepOf(damage), command: { type: 'REPACK', ...fields }, words: [`再包装 ${more}`, `Packed again ${more}`] }
}

export function repackPhoto(damage: Damage, rule: PhotoRule, file: File, at: { latitude: number; longitude: number } | null): NewPhoto {
  const more = `${damage.number} · ${damage.pieceSeq}`
  return {
    about: stepOf(damage),
    file,
    words: [`照片 ${rule.zh} · ${more}`, `Photo ${rule.en} · ${more}`],
    photo: { subject: subjectOf(damage), slot: rule.code, step: stepOf(damage), siteId: damage.siteId, ...(at ?? {}) },
  }
}

const ROLES: Record<string, Pair> = {
  WAREHOUSE_KEEPER: ['仓管员', 'Warehouse keeper'],
  LOADING_SUPERVISOR: ['主管', 'Supervisor'],
  OPERATIONS_MANAGER: ['营运经理', 'Operations manager'],
  TRACKER: ['跟踪员', 'Tracker'],
  DISPATCHER: ['调度', 'Dispatcher'],
  DELIVERY_COURIER: ['送货员', 'Courier'],
  BRANCH_HEAD: ['公司负责人', 'Head of the branch'],
}

export const roleName = (role: string, language: 'zh' | 'en') => ROLES[role]?.[language === 'zh' ? 0 : 1] ?? role
