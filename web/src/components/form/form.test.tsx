import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/queries'
import { EntityDrawer } from './EntityDrawer'
import { fieldErrors, missingFields, type Field } from './types'

interface Site { code: string; name: string }
const FIELDS: Field<Site>[] = [
  { name: 'code', label: '编码', kind: 'text', required: true },
  { name: 'name', label: '名称', kind: 'text', required: true },
]

describe('fields', () => {
  it('that are required are missing when blank', () => {
    expect(missingFields(FIELDS, { code: '  ', name: '合肥' })).toEqual(['code'])
  })
  it('show the first of several refusals', () => {
    expect(fieldErrors([
      { field: 'code', message: '编码已被使用' }, { field: 'code', message: '太长' }, { message: '别的' },
    ])).toEqual({ code: '编码已被使用' })
  })
})

const sent = vi.fn<(method: string, body: unknown) => Response>()

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  vi.stubGlobal('fetch', (_url: string, init?: RequestInit) => {
    if (init?.method === 'GET')
      return Promise.resolve(new Response(JSON.stringify({ id: 7, version: 3, code: 'HF', name: '合肥' })))
    return Promise.resolve(sent(init?.method ?? '', JSON.parse(init?.body as string)))
  })
})
afterEach(() => {
  sent.mockReset()
  vi.unstubAllGlobals()
})

function open(id: number | 'new', onClose = vi.fn()) {
  const shown = render(
    <QueryClientProvider client={createQueryClient()}>
      <EntityDrawer<Site> resource="sites" id={id} title={(s) => s.name || '新建'} fields={FIELDS}
        blank={{ code: '', name: '' }} editable onClose={onClose} />
    </QueryClientProvider>,
  )
  return { ...shown, onClose }
}
const refuse = (status: number, body: object) =>
  new Response(JSON.stringify({ status, ...body }), { status, headers: { 'Content-Type': 'application/problem+json' } })

describe('editing a record', () => {
  it('does not send what is incomplete, and says where', async () => {
    open('new')
    await userEvent.click(await screen.findByRole('button', { name: /保 ?存/ }))
    expect(screen.getAllByText('请填写此项')).toHaveLength(2)
    expect(sent).not.toHaveBeenCalled()
  })
  it('shows the refusal of the server at its field', async () => {
    sent.mockReturnValue(refuse(422, { title: '不能保存', unmet: [{ code: 'c', message: '编码已被使用', field: 'code' }] }))
    open(7)
    await userEvent.click(await screen.findByRole('button', { name: /保 ?存/ }))
    expect(await screen.findByText('编码已被使用')).toBeDefined()
    expect((screen.getByLabelText(/编码/) as HTMLInputElement).getAttribute('aria-invalid')).toBe('true')
  })
  it('offers to read a stale record again and keeps what was typed', async () => {
    sent.mockReturnValue(refuse(409, { unmet: [{ code: 'network.changed_meanwhile', message: '已被他人修改' }] }))
    open(7)
    await userEvent.type(await screen.findByLabelText(/名称/), '东站')
    await userEvent.click(screen.getByRole('button', { name: /保 ?存/ }))
    await userEvent.click(await screen.findByRole('button', { name: '重新载入' }))
    expect((screen.getByLabelText(/名称/) as HTMLInputElement).value).toBe('合肥东站')
  })
  it('sends the version it read and closes when accepted', async () => {
    sent.mockReturnValue(new Response('{}'))
    const { onClose } = open(7)
    await userEvent.type(await screen.findByLabelText(/名称/), '东站')
    await userEvent.click(screen.getByRole('button', { name: /保 ?存/ }))
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(sent).toHaveBeenCalledWith('PUT', { id: 7, version: 3, code: 'HF', name: '合肥东站' })
  })
  it('keeps what was typed through a reload', async () => {
    const first = open('new')
    await userEvent.type(await screen.findByLabelText(/名称/), '临沂')
    first.unmount()
    open('new')
    expect((await screen.findByLabelText<HTMLInputElement>(/名称/)).value).toBe('临沂')
    expect(screen.getByText(/已恢复上次未保存的内容/)).toBeDefined()
  })
})
