/** Told when a newer version of the application is on the device and waits to take over. */
type Listener = (ready: boolean) => void

let waiting: ServiceWorker | null = null
const listeners = new Set<Listener>()
const HOUR = 3_600_000

function offer(worker: ServiceWorker | null) {
  waiting = worker
  listeners.forEach((tell) => tell(worker !== null))
}

export function onNewVersion(listener: Listener): () => void {
  listeners.add(listener)
  listener(waiting !== null)
  return () => void listeners.delete(listener)
}

/** Changes to the newer version; the page loads anew, and everything recorded is on the device already. */
export function takeNewVersion(): void {
  waiting?.postMessage('take over')
}

let registered = false

/** Keeps the application on this device, for work without a network. Does nothing where browsers forbid it. */
export async function keepApplication(): Promise<void> {
  if (registered || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  registered = true
  // the first worker takes over a page that runs already: that is no new version
  let changes = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (changes) window.location.reload()
    changes = true
  })
  const registration = await navigator.serviceWorker.register('/sw.js')
  const look = () => {
    const next = registration.waiting
    if (next && navigator.serviceWorker.controller) offer(next)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  setInterval(() => void registration.update().catch(() => undefined), HOUR)
}
