// Keeps the application itself on the device, so that the dock opens without a network. It never answers for
// the API: what people record and read lives in the outbox (src/lib/outbox), not here.
// FILES and VERSION are filled in by the build.
const FILES = '__FILES__'
const VERSION = '__VERSION__'
const CACHE = `yunzong-shell-${VERSION}`
const PAGE = '/index.html'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) =>
      // past the browser's own cache, or the page of the version before could be kept under the new name
      cache.addAll(FILES.map((file) => new Request(file, { cache: file === PAGE ? 'reload' : 'default' }))),
    ),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const shells = (await caches.keys()).filter((name) => name.startsWith('yunzong-shell-') && name !== CACHE)
      // another tab may still run the version before: its files stay one generation longer
      await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

// Nothing is lost by a change of version: what was recorded is in the outbox before the page says so.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (/^\/(api|actuator|v3|swagger-ui)(\/|$)/.test(url.pathname)) return
  if (request.mode === 'navigate') {
    if (/\.\w+$/.test(url.pathname)) return
    event.respondWith(shell())
  } else if (FILES.includes(url.pathname) || url.pathname.startsWith('/assets/')) {
    event.respondWith(kept(request))
  }
})

/** The page of this version; its files are here, too, so both always fit together. */
async function shell() {
  return (await (await caches.open(CACHE)).match(PAGE)) ?? fetch(PAGE)
}

async function kept(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request)
}

// What the server pushes while nobody looks: shown at once; a repeat of a message takes the place of the first.
self.addEventListener('push', (event) => {
  let message = {}
  try {
    message = event.data?.json() ?? {}
  } catch {
    // whatever it was, browsers demand that something is shown
  }
  event.waitUntil(
    self.registration.showNotification(message.title || '运踪', {
      body: message.body || '',
      tag: message.tag || 'yunzong',
      icon: '/icons/icon-192.png',
      badge: '/icons/icon-192.png',
      lang: 'zh-CN',
      requireInteraction: message.urgent === true,
      data: { link: inside(message.link) },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const link = inside(event.notification.data?.link)
  event.waitUntil(
    (async () => {
      const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
      const open = windows.find((each) => new URL(each.url).origin === self.location.origin)
      if (!open) return self.clients.openWindow(link)
      await open.focus()
      return open.navigate(link).catch(() => self.clients.openWindow(link))
    })(),
  )
})

/** A path of this application, wherever the message came from. */
function inside(link) {
  return typeof link === 'string' && /^\/(?![/\\])/.test(link) ? link : '/notifications'
}
