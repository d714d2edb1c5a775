import { useEffect, useRef, useState } from 'react'
import { call } from '../http/call.ts'
import { Refused } from '../http/failure.ts'

/** How long after the last word it is kept (ms). */
const pause = 4_000

export interface Autosave {
  /** when the last words were kept; null: nothing was kept yet */
  readonly keptAt: Date | null
  /** the words could not be kept; tried again with the next ones */
  readonly failed: boolean
  /** who else writes in the same draft */
  readonly fellows: readonly string[]
  /** somebody saved the draft meanwhile: its version now; null: nobody did */
  readonly overtaken: number | null
}

interface Given {
  /** id of the draft, or the one under which a new one is kept */
  readonly draft: string
  readonly baseVersion: number
  /** counts up with every change; 0: nothing was typed */
  readonly changes: number
  /** what stands in the form, as JSON */
  readonly read: () => string
}

/** Keeps what is typed on the server every few seconds, whole or not, and hears who else is writing. */
export function useAutosave({ draft, baseVersion, changes, read }: Given): Autosave {
  const [state, setState] = useState<Autosave>({ keptAt: null, failed: false, fellows: [], overtaken: null })
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    if (changes === 0) return undefined
    const keep = async (): Promise<void> => {
      try {
        const answer = await call('PUT /typings/:id', {
          params: { id: draft },
          body: { baseVersion, typed: latest.current() },
        })
        setState({
          keptAt: new Date(),
          failed: false,
          fellows: answer.fellows.map(({ name }) => name),
          overtaken: answer.version > baseVersion ? answer.version : null,
        })
      } catch (error) {
        // sent for review by somebody else: the page itself says so at the next save
        setState((last) => ({ ...last, failed: !(error instanceof Refused) }))
      }
    }
    const timer = setTimeout(() => void keep(), pause)
    return () => clearTimeout(timer)
  }, [changes, draft, baseVersion])
  return state
}
