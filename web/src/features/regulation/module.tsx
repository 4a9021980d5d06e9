import BookOutlined from '@ant-design/icons/es/icons/BookOutlined'
import type { FeatureModule } from '@/lib/module'

/** The regulation as data: its versions, the draft of the next one, and policies with who has read them. */
export const regulation: FeatureModule = {
  nav: { path: '/regulation', label: ['制度', 'Regulation'], icon: <BookOutlined />, any: ['REGULATION_READ'], order: 57 },
  routes: [
    { path: '/regulation', lazy: async () => ({ Component: (await import('./Start')).Start }) },
    { path: '/regulation/versions', lazy: async () => ({ Component: (await import('./VersionsPage')).VersionsPage }) },
    { path: '/regulation/versions/:number', lazy: async () => ({ Component: (await import('./VersionPage')).VersionPage }) },
    { path: '/regulation/draft', lazy: async () => ({ Component: (await import('./draft/DraftPage')).DraftPage }) },
    { path: '/regulation/policies', lazy: async () => ({ Component: (await import('./policies/PoliciesPage')).PoliciesPage }) },
    { path: '/regulation/policies/new', lazy: async () => ({ Component: (await import('./policies/PolicyForm')).NewPolicyPage }) },
    { path: '/regulation/policies/:id', lazy: async () => ({ Component: (await import('./policies/PolicyPage')).PolicyPage }) },
    { path: '/regulation/policies/:id/edit', lazy: async () => ({ Component: (await import('./policies/PolicyForm')).RevisePolicyPage }) },
    { path: '/regulation/readers', lazy: async () => ({ Component: (await import('./policies/ReadersPage')).ReadersPage }) },
  ],
  subjects: { policy: (id) => `/regulation/policies/${id}`, regulation: (id) => `/regulation/versions/${id}` },
}
