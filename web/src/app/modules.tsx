import { accounts } from '@/features/accounts/module'
import { admin } from '@/features/admin/module'
import { consignments } from '@/features/consignments/module'
import { delivery } from '@/features/delivery/module'
import { dock, loads } from '@/features/dock/module'
import { documents } from '@/features/documents/module'
import { evidence } from '@/features/evidence/module'
import { incidents } from '@/features/incidents/module'
import { imports } from '@/features/imports/module'
import { leadership } from '@/features/leadership/module'
import { map } from '@/features/map/module'
import { network } from '@/features/network/module'
import { notifications } from '@/features/notifications/module'
import { regulation } from '@/features/regulation/module'
import { reports } from '@/features/reports/module'
import { tasks } from '@/features/tasks/module'
import { threads } from '@/features/threads/module'
import { watch } from '@/features/watch/module'
import { registerPages, type FeatureModule } from '@/lib/module'

/** Every feature of the application; its pages and navigation come from its own `module.tsx`. */
export const modules: FeatureModule[] = [
  tasks, dock, loads, watch, incidents, delivery, consignments, map, documents, network, accounts, reports, evidence, regulation, imports,
  notifications, admin, threads, leadership,
]

registerPages(modules)
