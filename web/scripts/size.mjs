// Prints what a browser must load, gzip-compressed, for the sign-in page and the list pages, before
// any map; fails above the budget. Counts the static imports of the entry and of each page's lazy
// chunks, with their style sheets, and index.html. Run after `npm run build`.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 300
const dist = new URL('../dist/', import.meta.url)
const manifestFile = new URL('.vite/manifest.json', dist)
if (!existsSync(manifestFile)) {
  console.error('No build found: run `npm run build` first.')
  process.exit(1)
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))

/** Each page with the lazy chunks it opens, besides the entry; a page that is not built is left out. */
const PAGES = {
  'sign-in': ['src/features/session/SignInPage.tsx'],
  'my day': ['src/app/SignedIn.tsx', 'src/features/tasks/day/MyDayPage.tsx'],
  tasks: ['src/app/SignedIn.tsx', 'src/features/tasks/TasksPage.tsx'],
  'on duty': ['src/app/SignedIn.tsx', 'src/features/tasks/RotaPage.tsx'],
  mentions: ['src/app/SignedIn.tsx', 'src/features/threads/MentionsPage.tsx'],
  'leadership group': ['src/app/SignedIn.tsx', 'src/features/leadership/MembersPage.tsx'],
  decisions: ['src/app/SignedIn.tsx', 'src/features/leadership/DecisionsPage.tsx'],
  documents: ['src/app/SignedIn.tsx', 'src/features/documents/InboxPage.tsx'],
  document: ['src/app/SignedIn.tsx', 'src/features/documents/DocumentPage.tsx'],
  'photo review': ['src/app/SignedIn.tsx', 'src/features/evidence/ReviewsPage.tsx'],
  regulation: ['src/app/SignedIn.tsx', 'src/features/regulation/VersionPage.tsx'],
  draft: ['src/app/SignedIn.tsx', 'src/features/regulation/draft/DraftPage.tsx'],
  policies: ['src/app/SignedIn.tsx', 'src/features/regulation/policies/PoliciesPage.tsx'],
  consignments: ['src/app/SignedIn.tsx', 'src/features/consignments/ConsignmentsPage.tsx'],
  customers: ['src/app/SignedIn.tsx', 'src/features/accounts/CustomersPage.tsx'],
  network: ['src/app/SignedIn.tsx', 'src/features/network/pages.ts'],
  imports: ['src/app/SignedIn.tsx', 'src/features/imports/ImportPage.tsx'],
  'new import': ['src/app/SignedIn.tsx', 'src/features/imports/NewImportPage.tsx'],
  people: ['src/app/SignedIn.tsx', 'src/features/admin/PeoplePage.tsx'],
  devices: ['src/app/SignedIn.tsx', 'src/features/admin/DevicesPage.tsx'],
  'api keys': ['src/app/SignedIn.tsx', 'src/features/admin/KeysPage.tsx'],
  audit: ['src/app/SignedIn.tsx', 'src/features/admin/AuditPage.tsx'],
  reports: ['src/app/SignedIn.tsx', 'src/features/reports/ReportsPage.tsx'],
  messages: ['src/app/SignedIn.tsx', 'src/features/notifications/Bell.tsx', 'src/features/notifications/MessagesPage.tsx'],
  'rules of notification': ['src/app/SignedIn.tsx', 'src/features/notifications/RulesPage.tsx'],
  'log of messages': ['src/app/SignedIn.tsx', 'src/features/notifications/LogPage.tsx'],
  dock: ['src/app/SignedIn.tsx', 'src/app/Offline.tsx', 'src/features/dock/HomePage.tsx', 'src/features/dock/LoadPage.tsx'],
  loads: ['src/app/SignedIn.tsx', 'src/features/dock/desk/LoadsPage.tsx'],
  map: ['src/app/SignedIn.tsx', 'src/features/map/MapPage.tsx'],
}

function closure(keys) {
  const files = new Set(['index.html'])
  const seen = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (seen.has(key) || !chunk) return
    seen.add(key)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const next of chunk.imports ?? []) visit(next)
  }
  keys.forEach(visit)
  return files
}

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7)

let failed = false
for (const [page, chunks] of Object.entries(PAGES)) {
  if (chunks.some((chunk) => !manifest[chunk])) continue
  const sizes = [...closure(['index.html', ...chunks])].map((file) => [file, gzipped(file)])
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  const over = total > BUDGET_KB * 1000
  failed ||= over
  console.log(`${kB(total)} kB  ${page}${over ? `  OVER ${BUDGET_KB} kB` : ''}`)
  if (process.argv.includes('--files'))
    for (const [file, size] of sizes.sort((a, b) => b[1] - a[1])) console.log(`  ${kB(size)}  ${file}`)
}
process.exit(failed ? 1 : 0)
