import { accounts } from '@/features/accounts/module'
import { admin } from '@/features/admin/module'
import { consignments } from '@/features/consignments/module'
import { dock, loads } from '@/features/dock/module'
import { home } from '@/features/home/module'
import { imports } from '@/features/imports/module'
import { map } from '@/features/map/module'
import { network } from '@/features/network/module'
import { reports } from '@/features/reports/module'
import { registerPages, type FeatureModule } from '@/lib/module'

/** Every feature of the application; its pages and navigation come from its own `module.tsx`. */
export const modules: FeatureModule[] = [
  home, dock, loads, consignments, map, network, accounts, reports, imports, admin,
]

registerPages(modules)
