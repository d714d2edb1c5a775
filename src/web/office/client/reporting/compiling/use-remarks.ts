import { useAnswer } from '../../http/use-call.ts'
import type { HandedIn } from './compiling-view.ts'

/** What the county wants changed in a unit's report, while that is open. */
export function useRemarks(year: number, unit: string): HandedIn['remarks'] {
  const { data } = useAnswer('GET /reports/:year/handed-in', {
    params: { year },
    query: { unit: unit || undefined },
  })
  return data?.remarks ?? []
}
