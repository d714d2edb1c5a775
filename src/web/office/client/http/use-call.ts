import {
  keepPreviousData,
  type Query,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { call, type CallAnswer, type CallInput, type EndpointName } from './call.ts'
import { Issues, Refused } from './failure.ts'

/** Answers are asked for anew when the window comes back; what failed for a reason is not tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && !(error instanceof Refused || error instanceof Issues),
    },
  },
})

/** What an endpoint answers, kept while the page stands. */
export function useAnswer<K extends EndpointName>(
  key: K,
  input: CallInput<K>,
  options: {
    readonly enabled?: boolean
    readonly staleTime?: number
    /** after how many milliseconds it is asked again; false: not by itself */
    readonly again?: (answer: CallAnswer<K> | undefined) => number | false
  } = {},
): UseQueryResult<CallAnswer<K>> {
  const { again, ...rest } = options
  return useQuery<CallAnswer<K>>({
    queryKey: [key, input],
    queryFn: () => call(key, input),
    placeholderData: keepPreviousData,
    ...(again && {
      // what was refused is not asked for again by itself
      refetchInterval: ({ state }: Query<CallAnswer<K>>) =>
        state.error instanceof Refused ? false : again(state.data),
    }),
    ...rest,
  })
}

/** Sends something, and asks anew for the answers named once it is done. */
export function useSend<K extends EndpointName>(
  key: K,
  options: {
    readonly stale?: readonly EndpointName[]
    readonly onDone?: (answer: CallAnswer<K>) => void
  } = {},
): UseMutationResult<CallAnswer<K>, Error, CallInput<K>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<K>) => call(key, input),
    onSuccess: async (answer) => {
      for (const name of options.stale ?? []) await client.invalidateQueries({ queryKey: [name] })
      options.onDone?.(answer)
    },
  })
}
