import CrownOutlined from '@ant-design/icons/es/icons/CrownOutlined'
import type { FeatureModule } from '@/lib/module'

/** The leadership group: who belongs to it, what reached it, and what it decided. */
export const leadership: FeatureModule = {
  nav: { path: '/leadership', label: ['领导小组', 'Leadership'], icon: <CrownOutlined />, any: ['LEADERSHIP_READ'], order: 52 },
  routes: [
    { path: '/leadership', lazy: async () => ({ Component: (await import('./MembersPage')).MembersPage }) },
    { path: '/leadership/escalations', lazy: async () => ({ Component: (await import('./EscalationsPage')).EscalationsPage }) },
    { path: '/leadership/decisions', lazy: async () => ({ Component: (await import('./DecisionsPage')).DecisionsPage }) },
    { path: '/leadership/decisions/new', lazy: async () => ({ Component: (await import('./DecisionsPage')).DecisionsPage }) },
    { path: '/leadership/decisions/:id', lazy: async () => ({ Component: (await import('./DecisionPage')).DecisionPage }) },
  ],
  subjects: { decision: (id) => `/leadership/decisions/${id}`, leadership: () => '/leadership' },
}
