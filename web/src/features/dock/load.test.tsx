import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outbox } from '@/lib/outbox'
import type { Me } from '@/lib/session'
import { codeOf, load } from './fixtures'
import { LoadPage } from './LoadPage'
import { OutboxPage } from './OutboxPage'
import { showAt, stubServer } from './testing'
import type { Load } from './types'

/** As in the frame: it comes after the page. */
const OutboxCount = lazy(() => import('@/components/outbox/OutboxCount'))

let person = 100
let network = true
let answer: Load
let batches: { commands: { type: string; code?: string; reportKey: string; deviceTime: string; deviceClockOffsetMs: number }[] }[]
/** What the server says to a command; done unless told otherwise. */
let verdict: (type: string) => object

const me = (): Me => ({
  personId: person, username: 'keeper', displayName: '仓管', roles: ['WAREHOUSE_KEEPER'], permissions: ['HANDLING_WORK', 'SELF'],
  everything: false, branches: [2], accounts: [], mustChangePassword: false, demo: false,
})

function serve(url: string, init?: RequestInit): object {
  if (url.startsWith('/api/session')) return { personId: person }
  if (url.startsWith('/api/time')) return { now: new Date(Date.now() - 60_000).toISOString() }
  if (url.startsWith('/api/loads/3')) return answer
  if (url.startsWith('/api/handling/scan/RP-0012')) return { what: 'PIECE', pieceId: 102, consignmentId: 1, number: 'HF2611250001' }
  if (url.startsWith('/api/regulation/dictionaries/')) return { entries: [{ code: 'intact', zh: '完好', en: 'Intact', active: true }] }
  if (url === '/api/handling/batches') {
    const batch = JSON.parse(String(init?.body)) as (typeof batches)[0]
    batches.push(batch)
    return { results: batch.commands.map(({ reportKey, type }) => ({ reportKey, state: 'DONE', ...verdict(type) })) }
  }
  return []
}

// a page without layout has nowhere to scroll to
Element.prototype.scrollIntoView = () => undefined

beforeEach(() => {
  person++
  network = true
  answer = load()
  batches = []
  verdict = () => ({})
  stubServer(serve, () => network)
})
afterEach(() => {
  outbox.close()
  vi.unstubAllGlobals()
})

function show(address = '/dock/loads/3') {
  return showAt(address, me(), (
    <>
      <Suspense>
        <OutboxCount />
      </Suspense>
      <Routes>
        <Route path="/dock/loads/:id" element={<LoadPage />} />
        <Route path="/dock/outbox" element={<OutboxPage />} />
      </Routes>
    </>
  ))
}

async function scan(code: string) {
  await userEvent.type(screen.getByRole('textbox', { name: /扫描/ }), `${code}{Enter}`)
}

describe('a load on the phone', () => {
  it('says at a closed gate everything that is missing and goes there', async () => {
    show('/dock/loads/3?step=scan')
    await userEvent.click(await screen.findByRole('button', { name: '开始装车' }))
    const refusal = await screen.findByRole('alert')
    expect(within(refusal).getAllByRole('listitem')).toHaveLength(2)
    expect(batches).toEqual([])
    await userEvent.click(within(refusal).getAllByRole('button', { name: '去处理' })[1]!)
    expect(screen.getByRole('heading', { name: '作业前照片' })).toBeDefined()
  })

  it('goes on without a network after it was opened once, and sends later with the measured clock', async () => {
    answer = load({ items: [], slots: [], presence: { ...load().presence, demanded: false } })
    const first = show('/dock/loads/3?step=scan')
    await screen.findByRole('button', { name: '开始装车' })
    await waitFor(async () => expect(await outbox.answer('load:3')).toBeDefined())
    first.unmount()
    outbox.close()
    network = false
    show('/dock/loads/3?step=scan')
    await userEvent.click(await screen.findByRole('button', { name: '开始装车' }))
    expect(await screen.findByText('作业中')).toBeDefined()
    await scan(codeOf('HF2611250001', 1))
    expect(await screen.findByText(/第 1 件 · 1 \/ 3 件/)).toBeDefined()
    expect((await screen.findByRole('status', { name: /待发送/ })).textContent).toContain('2 条待发')
    network = true
    outbox.kick()
    await waitFor(() => expect(batches.flatMap((batch) => batch.commands.map(({ type }) => type))).toEqual(['START', 'SCAN']))
    const ahead = batches[0]!.commands[0]!.deviceClockOffsetMs
    expect(Math.abs(ahead - 60_000)).toBeLessThan(2_000)
  })

  it('does not count a held piece, a counted one, or one that was misread', async () => {
    const held = load({ state: 'WORKING', next: 'CLOSE' })
    held.goods[0]!.pieces[0]!.held = true
    held.goods[0]!.pieces[1]!.counted = true
    answer = held
    show('/dock/loads/3?step=scan')
    await screen.findByRole('textbox', { name: /扫描/ })
    await scan(codeOf('HF2611250001', 1))
    expect(await screen.findByText(/已扣留/)).toBeDefined()
    await scan(codeOf('HF2611250001', 2))
    expect(await screen.findByText(/已扫过/)).toBeDefined()
    const right = codeOf('HF2611250001', 3)
    await scan(right.slice(0, -1) + (right.endsWith('7') ? '8' : '7'))
    expect(await screen.findByText(/条码读错了/)).toBeDefined()
    expect(batches).toEqual([])
  })

  it('counts a piece by the label it got at another branch, though that looks like a misread code', async () => {
    answer = load({ state: 'WORKING', next: 'CLOSE' })
    show('/dock/loads/3?step=scan')
    await screen.findByRole('textbox', { name: /扫描/ })
    await scan('RP-0012')
    expect(await screen.findByText(/第 2 件 · 1 \/ 3 件/)).toBeDefined()
    await waitFor(() => expect(batches.flatMap((batch) => batch.commands)).toMatchObject([{ type: 'SCAN', code: codeOf('HF2611250001', 2) }]))
  })

  it('brings a refusal back to the page with its reason, and takes the act back on the screen', async () => {
    answer = load({ state: 'WORKING', next: 'CLOSE' })
    verdict = () => ({ state: 'REFUSED', problem: { status: 409, title: '不行', unmet: [{ code: 'handling.held', message: '此件已扣留', clause: 'A-24' }] } })
    show('/dock/loads/3?step=scan')
    await screen.findByRole('textbox', { name: /扫描/ })
    await scan(codeOf('HF2611250001', 1))
    expect(await screen.findByText(/未被接收：此件已扣留/)).toBeDefined()
    expect(screen.getByText('0 / 3 件')).toBeDefined()
    expect(await screen.findByRole('status', { name: /1 条被退回/ })).toBeDefined()
  })
})
