import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, MemoryRouter, RouterProvider, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/queries'
import { shownColumns } from './columnChoice'
import { DataList } from './DataList'
import { nextSort, readState, sameView, serverFilters, writeState } from './listState'

describe('the state of a list in the address', () => {
  it('comes back as it was written', () => {
    const state = { filters: { q: 'YZ1', late: 'true' }, sort: '-bookedAt', page: 3, size: 100 }
    expect(readState(writeState(state, 'number'), 'number')).toEqual(state)
  })
  it('survives an address somebody mistyped', () => {
    expect(readState(new URLSearchParams('page=x&size=7'), 'code')).toMatchObject({ page: 0, size: 50, sort: 'code' })
  })
  it('sends days as instants of Shanghai, the last day included', () => {
    const filters = [
      { key: 'bookedFrom', label: '', kind: 'date', edge: 'start' } as const,
      { key: 'bookedTo', label: '', kind: 'date', edge: 'end' } as const,
    ]
    expect(serverFilters({ bookedFrom: '2026-11-23', bookedTo: '2026-11-23', q: 'a' }, filters)).toEqual({
      bookedFrom: '2026-11-22T16:00:00.000Z', bookedTo: '2026-11-23T16:00:00.000Z', q: 'a',
    })
  })
  it('sorts up, down, and back to the list’s own order', () => {
    expect(nextSort('code', 'name', 'code')).toBe('name')
    expect(nextSort('name', 'name', 'code')).toBe('-name')
    expect(nextSort('-name', 'name', 'code')).toBe('code')
  })
  it('recognises a saved view whatever the order of its filters', () => {
    const state = { filters: { a: '1', b: '2' }, sort: 'code', page: 4, size: 50 }
    expect(sameView(state, { filters: { b: '2', a: '1' } }, 'code')).toBe(true)
    expect(sameView(state, { filters: { a: '1' } }, 'code')).toBe(false)
  })
  it('never leaves a list without columns', () => {
    const columns = [{ key: 'a' }, { key: 'b', hidden: true }]
    expect(shownColumns(columns, ['gone'])).toEqual([{ key: 'a' }])
    expect(shownColumns(columns, ['b'])).toEqual([{ key: 'b', hidden: true }])
  })
})

interface Row { id: number; code: string }
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', (url: string) => {
    if (url.includes('saved-views')) return Promise.resolve(new Response('[]'))
    asked.push(url)
    const rows = url.includes('q=nothing') ? [] : [{ id: 1, code: 'HF' }, { id: 2, code: 'LY' }]
    return Promise.resolve(new Response(JSON.stringify({ rows, total: rows.length })))
  })
})
afterEach(() => void vi.unstubAllGlobals())

function Where() {
  const { pathname, search } = useLocation()
  return <output>{pathname + search}</output>
}

const list = (
  <DataList<Row>
    resource="sites"
    label="网点"
    searchHint="搜网点"
    defaultSort="code"
    rowKey={(row) => row.id}
    rowLink={(row) => `/sites/${row.id}`}
    columns={[{ key: 'code', title: '编码', sort: 'code', render: (row) => row.code }]}
    empty={<p>先建网点</p>}
    batch={(keys) => <span>标签 {keys.join()}</span>}
    exportsChosen
  />
)

function show(address = '/sites') {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={[address]}>
        {list}
        <Where />
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

describe('the list', () => {
  it('lets somebody who typed and clicked at once go, however long the page takes to come', async () => {
    const page = () => new Promise<{ Component: () => string }>((come) => setTimeout(() => come({ Component: () => '网点的页面' }), 600))
    const router = createMemoryRouter([{ path: '/sites', element: list }, { path: '/sites/:id', lazy: page }], { initialEntries: ['/sites'] })
    render(<QueryClientProvider client={createQueryClient()}><RouterProvider router={router} /></QueryClientProvider>)
    const row = await screen.findByRole('link', { name: 'HF' })
    await userEvent.type(screen.getByRole('searchbox'), 'HF')
    await userEvent.click(row)
    expect(await screen.findByText('网点的页面', {}, { timeout: 3_000 })).toBeTruthy()
    expect(asked.at(-1)).toContain('q=HF')
  })
  it('opens a row by its link and by a click anywhere in it', async () => {
    show()
    expect((await screen.findByRole('link', { name: 'HF' })).getAttribute('href')).toBe('/sites/1')
    await userEvent.click(screen.getByRole('row', { name: /LY/ }))
    expect(screen.getByText('/sites/2')).toBeDefined()
  })
  it('searches a moment after typing and keeps the search in the address', async () => {
    show()
    await userEvent.type(await screen.findByRole('searchbox'), ' 合肥 ')
    await waitFor(() => expect(asked.some((url) => new URLSearchParams(url.split('?')[1]).get('q') === '合肥')).toBe(true))
  })
  it('tells a search without hits from an empty list', async () => {
    show('/sites?q=nothing')
    expect(await screen.findByText('没有符合条件的记录')).toBeDefined()
    expect(screen.queryByText('先建网点')).toBeNull()
  })
  it('counts what is selected and offers what can be done with it', async () => {
    show()
    await userEvent.click(await screen.findByRole('checkbox', { name: '选择本页' }))
    expect(screen.getByText('已选 2 条')).toBeDefined()
    expect(screen.getByText('标签 1,2')).toBeDefined()
  })
  it('exports what is filtered, with the shown columns', async () => {
    show('/sites?q=HF')
    const link = await screen.findByRole('link', { name: /导出 Excel/ })
    expect(link.getAttribute('href')).toBe('/api/sites/export.xlsx?q=HF&sort=code&columns=code')
  })
  it('exports what is selected alone', async () => {
    show('/sites?q=HF')
    await userEvent.click(await screen.findByRole('checkbox', { name: '选择本页' }))
    const link = screen.getByRole('link', { name: /导出所选/ })
    expect(decodeURIComponent(link.getAttribute('href')!)).toBe('/api/sites/export.xlsx?sort=code&columns=code&ids=1,2')
  })
})
