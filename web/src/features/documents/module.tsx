import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import type { FeatureModule } from '@/lib/module'

/** What is in writing: what is addressed to the reader, all documents in sight, and one with its receipts. */
export const documents: FeatureModule = {
  nav: { path: '/documents', label: ['书面文件', 'Documents'], icon: <FileTextOutlined />, any: ['EVIDENCE_READ'], order: 25 },
  routes: [
    { path: '/documents', lazy: async () => ({ Component: (await import('./InboxPage')).InboxPage }) },
    { path: '/documents/all', lazy: async () => ({ Component: (await import('./DocumentsPage')).DocumentsPage }) },
    { path: '/documents/:id', lazy: async () => ({ Component: (await import('./DocumentPage')).DocumentPage }) },
  ],
  subjects: { document: (id) => `/documents/${id}` },
}
