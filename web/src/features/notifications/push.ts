import { api } from '@/lib/api'
import { keepApplication } from '@/lib/worker'

export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

function supported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  await keepApplication()
  const known = await navigator.serviceWorker.getRegistration()
  return known && navigator.serviceWorker.ready
}

/** How push stands in this browser. */
export async function pushState(): Promise<PushState> {
  if (!supported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const worker = await registration()
  if (!worker) return 'unsupported'
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off'
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const padded = text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4)
  return Uint8Array.from(atob(padded), (character) => character.charCodeAt(0))
}

/** A name by which the person recognises the browser. */
export function browserName(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'Browser'
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return `${browser} ${system}`.trim()
}

/** Asks the person, subscribes, and tells the server; must be called from a click. */
export async function switchOn(): Promise<PushState> {
  const permission = await Notification.requestPermission()
  if (permission === 'denied') return 'denied'
  if (permission !== 'granted') return 'off'
  const worker = await registration()
  if (!worker) return 'unsupported'
  const { key } = await api.get<{ key: string }>('/api/notifications/push/key')
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: fromBase64Url(key) })
  const { endpoint, keys } = subscription.toJSON()
  await api.post('/api/notifications/push/subscriptions', {
    endpoint, p256dh: keys?.p256dh, auth: keys?.auth, agent: browserName(navigator.userAgent),
  })
  return 'on'
}

/** First the server forgets the browser, then the browser the subscription. */
export async function switchOff(): Promise<PushState> {
  const worker = await registration()
  const subscription = await worker?.pushManager.getSubscription()
  if (subscription) {
    await api.post('/api/notifications/push/unsubscription', { endpoint: subscription.endpoint })
    await subscription.unsubscribe()
  }
  return 'off'
}
