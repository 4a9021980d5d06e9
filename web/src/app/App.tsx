import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Loading } from '@/components/Loading'
import { Toasts } from '@/components/Toasts'
import { SIGNED_OUT } from '@/lib/api'
import { asProblem } from '@/lib/problem'
import { createQueryClient, session } from '@/lib/queries'
import { keepMe, useSession } from '@/lib/session'
import { Unreachable } from './Unreachable'

const SignIn = lazy(() => import('@/features/session/SignInPage'))
const SignedIn = lazy(() => import('./SignedIn'))

export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Toasts />
      <Suspense fallback={<Loading />}>
        <Door />
      </Suspense>
    </QueryClientProvider>
  )
}

/** The sign-in page for strangers, the application for people who are signed in. */
function Door() {
  const client = useQueryClient()
  const { data: me, error, refetch } = useSession()
  useEffect(() => {
    // The address stays, so that after signing in again the same page opens, drafts included.
    const leave = () => client.setQueryData(session, null)
    window.addEventListener(SIGNED_OUT, leave)
    return () => window.removeEventListener(SIGNED_OUT, leave)
  }, [client])
  useEffect(() => {
    if (me !== undefined) keepMe(me)
  }, [me])
  if (me === undefined && error)
    return <Unreachable problem={asProblem(error)} retry={() => void refetch()} />
  if (me === undefined) return <Loading />
  if (me === null || me.mustChangePassword) return <SignIn me={me} />
  return <SignedIn />
}
