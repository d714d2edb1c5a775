import { useState } from 'react'
import { useUnsaved } from '../../kit/use-unsaved.ts'
import type { ItemView } from '../item-view.ts'
import { nothingSaid, saysSomething, type Spoken } from './spoken.ts'

/** What somebody says of an item while he looks at it, and the version that he has before his eyes. */
export interface Speaking {
  readonly spoken: Spoken
  readonly say: (change: Partial<Spoken>) => void
  /** somebody else changed the item under his eyes: what he ticked was of another text */
  readonly changed: boolean
  /** goes on with the item as it now stands; what he ticked has to be looked at again */
  readonly lookAgain: () => void
  /** his own act made this version: what he ticked still holds */
  readonly seen: (version: number) => void
}

export function useSpoken(view: ItemView, asked: boolean): Speaking {
  const [spoken, setSpoken] = useState(nothingSaid)
  const [version, seen] = useState(view.version)
  useUnsaved(asked && saysSomething(spoken))
  return {
    spoken,
    say: (change) => setSpoken((before) => ({ ...before, ...change })),
    changed: asked && view.version > version,
    lookAgain: () => {
      seen(view.version)
      setSpoken((before) => ({ ...before, checked: [], content: null, proof: null }))
    },
    seen,
  }
}
