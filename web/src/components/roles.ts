import { defineTexts, useTexts } from '@/lib/i18n'

/** The roles of the regulation, as people call them. */
export const roles = defineTexts({
  WAREHOUSE_KEEPER: ['仓管员、验货员', 'Warehouse keeper'],
  LOADING_SUPERVISOR: ['装卸主管', 'Loading supervisor'],
  TRACKER: ['跟踪员', 'Tracker'],
  TRACKING_SUPERVISOR: ['跟踪主管', 'Tracking supervisor'],
  DISPATCHER: ['调度', 'Dispatcher'],
  OPERATIONS_MANAGER: ['营运经理', 'Operations manager'],
  BRANCH_HEAD: ['公司负责人', 'Branch head'],
  QUALITY_CONTROLLER: ['质量管理员', 'Quality controller'],
  LEADERSHIP: ['管理层', 'Leadership'],
  ACCOUNT_MANAGER: ['客户经理', 'Account manager'],
  HOTLINE_AGENT: ['客服坐席', 'Hotline agent'],
  COMPLAINT_SPECIALIST: ['投诉专员', 'Complaint specialist'],
  FINANCE_HR: ['财务、人事', 'Finance and HR'],
  DELIVERY_COURIER: ['送货专人', 'Delivery courier'],
  CUSTOMER_CONTACT: ['客户联系人', 'Customer contact'],
  ADMINISTRATOR: ['系统管理员', 'Administrator'],
})

export type Role = keyof typeof roles

export const ROLES = Object.keys(roles) as Role[]

/** Roles that somebody holds at a branch; the others are headquarters' or of accounts. */
export const BRANCH_ROLES: Role[] = [
  'WAREHOUSE_KEEPER', 'LOADING_SUPERVISOR', 'TRACKER', 'DISPATCHER', 'OPERATIONS_MANAGER', 'BRANCH_HEAD', 'DELIVERY_COURIER',
]

/** Names roles in the reader's language; one the screen does not know keeps its code. */
export function useRoleNames(): (role: string | null | undefined) => string {
  const t = useTexts(roles)
  return (role) => (role ? (role in roles ? t(role as Role) : role) : '–')
}

/** For the choices of a field. */
export function useRoleOptions(which: readonly Role[] = ROLES) {
  const t = useTexts(roles)
  return which.map((role) => ({ value: role as string, label: t(role) }))
}
