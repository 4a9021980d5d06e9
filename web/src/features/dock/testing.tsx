import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import { createQueryClient, session } from '@/lib/queries'
import type { Me } from '@/lib/session'

/** For tests of pages: a server that answers so, as long as there is a network. */
export function stubServer(serve: (url: string, init?: RequestInit) => object, hasNetwork: () => boolean): void {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    hasNetwork()
      ? Promise.resolve(new Response(JSON.stringify(serve(url, init)), { headers: { 'Content-Type': 'application/json' } }))
      : Promise.reject(new TypeError('no network')))
}

/** Pages at an address, for somebody who is signed in. */
export function showAt(address: string, me: Me, pages: ReactNode) {
  const client = createQueryClient()
  client.setQueryData(session, me)
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>{pages}</MemoryRouter>
    </QueryClientProvider>,
  )
}
