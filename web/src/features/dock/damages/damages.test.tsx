import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outbox } from '@/lib/outbox'
import type { Me } from '@/lib/session'
import { codeOf, damage, goods, load, photoRule } from '../fixtures'
import { showAt, stubServer } from '../testing'
import type { Damage } from '../types'
import { command } from '../words'
import { DamagePage } from './DamagePage'
import { DamagesPage } from './DamagesPage'

let person = 500
let network = true
let listed: Damage[]
let photos: { id: number; slot: string; siteId: number; sha256: string; step?: string }[]
let commands: Record<string, unknown>[]
let verdict: object
let waivers: { decision: string }[]
let roles: string[]

const me = (): Me => ({
  personId: person, username: 'keeper', displayName: '仓管', roles, everything: false, branches: [2], accounts: [], mustChangePassword: false, demo: false,
  permissions: ['SELF', 'EVIDENCE_READ', ...(roles.includes('QUALITY_CONTROLLER') ? ['HOLD_RELEASE' as const] : ['HANDLING_WORK' as const])],
})

function serve(url: string, init?: RequestInit): object {
  if (url.startsWith('/api/session')) return { personId: person }
  if (url.startsWith('/api/time')) return { now: new Date().toISOString() }
  if (url.startsWith('/api/handling/damages/')) {
    waivers.push(JSON.parse(String(init?.body)) as { decision: string })
    return {}
  }
  if (url.startsWith('/api/handling/damages')) return listed.filter((each) => !url.includes('open=true') || each.solvedAt == null)
  if (url.startsWith('/api/loads/')) return load({ kind: 'UNLOADING', goods: [goods({ nodeKind: 'ARRIVAL' })] })
  if (url.startsWith('/api/regulation/versions/1')) return { content: { slots: [photoRule('repack_before'), photoRule('repack_after')] } }
  if (url.startsWith('/api/regulation/dictionaries/repack'))
    return { entries: [{ code: 'new_carton', zh: '更换纸箱', en: 'New carton', active: true }, { code: 'other', zh: '其他', en: 'Other', active: true }] }
  if (url.startsWith('/api/evidence')) return photos
  if (url === '/api/handling/batches') {
    const sent = (JSON.parse(String(init?.body)) as { commands: Record<string, unknown>[] }).commands
    commands.push(...sent)
    return { results: sent.map(({ reportKey }) => ({ reportKey, state: 'DONE', ...verdict })) }
  }
  return []
}

// a page without layout has nowhere to scroll to, and no dialogs
Element.prototype.scrollIntoView = () => undefined
HTMLDialogElement.prototype.showModal = function () { this.open = true }
HTMLDialogElement.prototype.close = function () { this.dispatchEvent(new Event('close')) }

beforeEach(() => {
  person++
  network = true
  listed = [damage()]
  photos = ['repack_before', 'repack_after'].map((slot, id) => ({ id, slot, siteId: 2, sha256: slot }))
  commands = []
  waivers = []
  verdict = {}
  roles = ['WAREHOUSE_KEEPER']
  sessionStorage.clear()
  stubServer(serve, () => network)
})
afterEach(() => {
  outbox.close()
  vi.unstubAllGlobals()
})

function show(address: string) {
  return showAt(address, me(), (
    <Routes>
      <Route path="/dock/damages" element={<DamagesPage />} />
      <Route path="/dock/damages/:id" element={<DamagePage />} />
    </Routes>
  ))
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

describe('a damaged piece', () => {
  it('is not packed again without its photos and the way it was done; the list says all of it', async () => {
    photos = []
    show('/dock/damages/5?site=2')
    await screen.findByText('repack_after')
    await press('记录再包装')
    const refusal = await screen.findByRole('alert')
    expect(within(refusal).getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      expect.stringContaining('repack_before'), expect.stringContaining('repack_after'), expect.stringContaining('请选择处理方式'),
    ])
    expect(commands).toEqual([])
  })

  it('is packed again without a network, shows its new label at once, and is sent later', async () => {
    show('/dock/damages/5?site=2')
    await screen.findByText('repack_after')
    await screen.findByRole('radio', { name: '更换纸箱' })
    await waitFor(async () => expect(await outbox.answer('evidence:consignment:1')).toBeDefined())
    network = false
    await userEvent.click(screen.getByRole('radio', { name: '更换纸箱' }))
    await userEvent.type(screen.getByRole('textbox', { name: /材料/ }), '五层纸箱 1 个')
    await userEvent.type(screen.getByRole('textbox', { name: /费用/ }), '18.5')
    // left without Enter: what was typed must not be lost
    await userEvent.type(screen.getByRole('textbox', { name: '扫描或输入新标签' }), 'rp-new-1')
    await press('记录再包装')
    expect(await screen.findByText(`${codeOf('HF2611250001', 2)} → RP-NEW-1`)).toBeDefined()
    expect(screen.getByText('待发送')).toBeDefined()
    network = true
    outbox.kick()
    await waitFor(() => expect(commands).toMatchObject([
      { type: 'REPACK', pieceId: 102, siteId: 2, method: 'new_carton', material: '五层纸箱 1 个', costFen: 1850, newLabelCode: 'RP-NEW-1' },
    ]))
  })

  it('that the server sends back keeps what was filled in, with the reason', async () => {
    verdict = { state: 'REFUSED', problem: { status: 400, title: '不行', unmet: [{ code: 'handling.label_taken', message: '标签已被使用', field: 'newLabelCode' }] } }
    show('/dock/damages/5?site=2')
    await screen.findByText('repack_after')
    await userEvent.click(await screen.findByRole('radio', { name: '更换纸箱' }))
    await userEvent.type(screen.getByRole('textbox', { name: /费用/ }), '18')
    await userEvent.type(screen.getByRole('textbox', { name: '扫描或输入新标签' }), 'RP9{Enter}')
    await press('记录再包装')
    expect(await screen.findByText('标签已被使用')).toBeDefined()
    expect(screen.getByRole('button', { name: '去处理' })).toBeDefined()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /费用/ }).value).toBe('18')
    expect(screen.getByText('✓ RP9')).toBeDefined()
    // mended and recorded anew, it is not there twice
    verdict = {}
    await press(/去掉/)
    await press('记录再包装')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(commands.at(-1)).toMatchObject({ method: 'new_carton', costFen: 1800 })
    expect(commands.at(-1)).not.toHaveProperty('newLabelCode')
  })

  it('takes no piece’s own code for a new label', async () => {
    show('/dock/damages/5?site=2')
    await screen.findByText('repack_after')
    await userEvent.type(screen.getByRole('textbox', { name: '扫描或输入新标签' }), `${codeOf('HF2611250001', 2)}{Enter}`)
    expect(await screen.findByText(/不能当新标签/)).toBeDefined()
  })

  it('is let go by headquarters in writing, and only by them', async () => {
    roles = ['QUALITY_CONTROLLER']
    show('/dock/damages/5?site=2')
    await userEvent.click(await screen.findByRole('button', { name: '让行' }))
    expect(screen.queryByRole('button', { name: '记录再包装' })).toBeNull()
    const dialog = screen.getByRole('dialog', { hidden: true })
    await userEvent.type(within(dialog).getByRole('textbox', { hidden: true }), '外箱轻微破口，同意转运')
    await userEvent.click(within(dialog).getByRole('button', { name: '让行', hidden: true }))
    await waitFor(() => expect(waivers).toMatchObject([{ decision: '外箱轻微破口，同意转运' }]))
  })
})

describe('the list of damaged pieces', () => {
  it('has the least time first, and what was done on the other side', async () => {
    listed = [
      damage({ id: 5, pieceSeq: 2, dueAt: '2026-11-25T20:00:00Z' }),
      damage({ id: 6, pieceSeq: 3, pieceId: 103, dueAt: '2026-11-25T18:00:00Z' }),
      damage({ id: 7, pieceSeq: 1, pieceId: 101, solvedAt: '2026-11-25T16:00:00Z', solvedBy: '李四', solution: 'REPACKED', method: 'new_carton', costFen: 1850, newLabelCode: 'RP7' }),
    ]
    show('/dock/damages?site=2')
    const links = await screen.findAllByRole('link', { name: /HF2611250001/ })
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/dock/damages/6?site=2', '/dock/damages/5?site=2'])
    await userEvent.click(screen.getByRole('tab', { name: '已处理' }))
    expect(await screen.findByText(`${codeOf('HF2611250001', 1)} → RP7`)).toBeDefined()
    expect(screen.getByText('¥18.50')).toBeDefined()
  })

  it('is read again when a scan made on this phone found a piece damaged, without waiting to be told', async () => {
    listed = []
    show('/dock/damages?site=2')
    await screen.findByText('没有待处理的包装破损')
    await outbox.record(command(load(), 'SCAN', { code: codeOf('HF2611250001', 2), condition: 'packaging_damaged' }))
    listed = [damage()]
    await waitFor(() => expect(commands).toHaveLength(1))
    expect(await screen.findByRole('link', { name: /HF2611250001/ })).toBeDefined()
  })
})
