import ScanOutlined from '@ant-design/icons/es/icons/ScanOutlined'
import TruckOutlined from '@ant-design/icons/es/icons/TruckOutlined'
import type { FeatureModule } from '@/lib/module'

/** The regulated work on the dock, on a phone, with or without a network. */
export const dock: FeatureModule = {
  nav: { path: '/dock', label: ['装卸', 'Dock'], icon: <ScanOutlined />, any: ['HANDLING_WORK', 'HANDLING_SUPERVISE'], order: 5 },
  routes: [
    { path: '/dock', lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
    { path: '/dock/outbox', lazy: async () => ({ Component: (await import('./OutboxPage')).OutboxPage }) },
    { path: '/dock/loads/:id', lazy: async () => ({ Component: (await import('./LoadPage')).LoadPage }) },
    { path: '/dock/loads/:id/goods', lazy: async () => ({ Component: (await import('./goods/GoodsPage')).GoodsPage }) },
    { path: '/dock/damages', lazy: async () => ({ Component: (await import('./damages/DamagesPage')).DamagesPage }) },
    { path: '/dock/damages/:id', lazy: async () => ({ Component: (await import('./damages/DamagePage')).DamagePage }) },
  ],
  duties: { repack: ({ siteId }) => `/dock/damages?site=${siteId}` },
}

/** The same loads from a desk, and the list of the quality group. */
export const loads: FeatureModule = {
  nav: { path: '/loads', label: ['车次', 'Loads'], icon: <TruckOutlined />, any: ['EVIDENCE_READ'], unless: ['HANDLING_WORK'], also: ['/dock/damages'], order: 15 },
  routes: [
    { path: '/loads', lazy: async () => ({ Component: (await import('./desk/LoadsPage')).LoadsPage }) },
    { path: '/loads/quality', lazy: async () => ({ Component: (await import('./desk/QualityPage')).QualityPage }) },
    { path: '/loads/:id', lazy: async () => ({ Component: (await import('./desk/LoadDetailPage')).LoadDetailPage }) },
  ],
}
