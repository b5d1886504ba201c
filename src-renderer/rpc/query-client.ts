import { ORPCError } from '@orpc/client'
import { MutationCache, QueryClient } from '@tanstack/react-query'

/** The core runs beside the window: no network to wait for, and what was saved may show anywhere. */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: () => queryClient.invalidateQueries() }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => !(error instanceof ORPCError) && failures < 2
      },
      mutations: { networkMode: 'always', retry: false }
    }
  })
  return queryClient
}
