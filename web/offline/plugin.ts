import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin, Rollup } from 'vite'

/** Pages that must open without a network, by the module that is loaded for them, and what they load later. */
const KEPT = [
  'src/app/SignedIn.tsx', 'src/app/Offline.tsx', 'src/features/session/SignInPage.tsx',
  'src/features/delivery/DeliveryHome.tsx', 'src/features/delivery/CourierPage.tsx', 'src/features/delivery/HandOverPage.tsx',
]
const KEPT_FOLDERS = ['src/features/dock/', 'src/components/scan/', 'src/components/camera/', 'src/components/outbox/', 'src/lib/']
const PUBLIC = ['/index.html', '/manifest.webmanifest', '/icons/logo.svg', '/icons/icon-192.png']

function isKept(chunk: Rollup.OutputChunk): boolean {
  const module = chunk.facadeModuleId?.replaceAll('\\', '/') ?? ''
  // the desk has a network
  if (module.includes('/features/dock/desk/')) return false
  return chunk.isEntry || KEPT.some((one) => module.endsWith(one)) || KEPT_FOLDERS.some((folder) => module.includes(`/${folder}`))
}

/** The files of the kept pages with everything they import, as the server names them. */
export function filesToKeep(bundle: Rollup.OutputBundle): string[] {
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || files.has(name)) return
    files.add(name)
    chunk.viteMetadata?.importedCss.forEach((css) => files.add(css))
    chunk.imports.forEach(visit)
  }
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && isKept(chunk)) visit(chunk.fileName)
  return [...files].sort().map((file) => `/${file}`)
}

/** Builds `sw.js` from `worker.js`, with the list of what it keeps and a version that changes with it. */
export function offline(): Plugin {
  const template = new URL('./worker.js', import.meta.url)
  return {
    name: 'yunzong-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = [...PUBLIC, ...filesToKeep(bundle)]
      const worker = readFileSync(template, 'utf8')
      const page = bundle['index.html']
      const version = createHash('sha256')
        .update(worker).update(files.join()).update(page?.type === 'asset' ? String(page.source) : '')
        .digest('hex').slice(0, 12)
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: worker.replace("'__FILES__'", () => JSON.stringify(files)).replace('__VERSION__', () => version),
      })
    },
  }
}
