import { useQuery } from '@tanstack/react-query'
import { call } from '../../http/call.ts'
import type { ItemView } from '../item-view.ts'
import type { Scan } from './spoken.ts'

/** 发布前检查 of an item as it stands: what the server has of this version, or made now. */
export interface ScanNow {
  readonly scan: Scan | null
  readonly error: unknown
  readonly busy: boolean
  readonly again: () => void
}

/** Has the item scanned when somebody opens it who has to look at what is found. */
export function useScan(view: ItemView, wanted: boolean): ScanNow {
  const { id, version } = view
  const query = useQuery({
    queryKey: ['POST /disclosures/:id/scan', id, version],
    queryFn: () => call('POST /disclosures/:id/scan', { params: { id } }),
    enabled: wanted && view.scan === null,
    // the same version gives the same findings: the server scans it again before it passes anyway
    staleTime: Infinity,
    retry: false,
  })
  return {
    scan: view.scan ?? query.data ?? null,
    error: query.error,
    busy: query.isFetching,
    again: () => void query.refetch(),
  }
}
