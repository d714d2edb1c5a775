import type { ItemView } from '../item-view.ts'

/** A text that the present one can be compared with. */
export interface OtherText {
  /** number of a version, or `original`: the published text that this one corrects */
  readonly key: string
  readonly label: string
  readonly at: string | null
}

type Compared = Pick<ItemView, 'state' | 'versions' | 'revision' | 'lastSeen'>

/** What the present text can be compared with, the newest first. */
export function otherTexts({ state, versions, revision }: Compared): readonly OtherText[] {
  // what is in review or out is the newest text that was kept; a draft may have moved on since
  const earlier = state === 'draft' ? versions : versions.slice(1)
  return [
    ...(revision ? [{ key: 'original', label: '已发布的原文', at: null }] : []),
    ...earlier.map(({ version, label, at }) => ({
      key: String(version),
      label: `第 ${version} 版（${label}）`,
      at,
    })),
  ]
}

/**
 * What it is compared with at first: the text that this person last had before his eyes, else what it corrects,
 * else the text before. Null: there is no other.
 */
export function firstOther(view: Compared): OtherText | null {
  const others = otherTexts(view)
  const seen = others.find(({ key }) => key !== 'original' && Number(key) <= (view.lastSeen ?? 0))
  return seen ?? others[0] ?? null
}

/** Whether the text has changed since this person last looked at it: then the differences come first. */
export function changedSinceSeen(view: Compared): boolean {
  const newest = view.versions[0]?.version ?? 0
  return view.revision !== null || (view.lastSeen !== null && view.lastSeen < newest)
}
