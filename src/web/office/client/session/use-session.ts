import { useQueryClient } from '@tanstack/react-query'
import type { Role } from '../../../../modules/desk/index.ts'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'

export type Visit = CallAnswer<'GET /session'>
export type Account = NonNullable<Visit['account']>

/** Who is signed in, and the day. */
export function useVisit() {
  return useAnswer('GET /session', {}, { staleTime: 60_000 })
}

/** The session as it is known; the pages behind the sign-in are only drawn once it is. */
export function useAccount(): { readonly account: Account; readonly today: string } {
  const client = useQueryClient()
  const visit = useVisit().data ?? client.getQueryData<Visit>(['GET /session', {}])
  if (!visit?.account) throw new Error('a page behind the sign-in without an account')
  return { account: visit.account, today: visit.today }
}

/** Whether the account holds one of these roles. */
export function holdsOne({ roles }: Pick<Account, 'roles'>, wanted: readonly Role[] | 'everybody'): boolean {
  return wanted === 'everybody' || roles.some(({ key }) => wanted.some((role) => role === key))
}
