import type { CaseView } from '../weeks.ts'

export type ActNow = CaseView['acts'][number]

/** The acts under one heading, the next one left out: it stands above all groups. */
export interface ActGroup {
  readonly key: string
  readonly label: string
  readonly allowed: readonly ActNow[]
  readonly barred: readonly ActNow[]
}

/** The groups in the order in which the server lists them; those with nothing to show are left out. */
export function groupsOf(acts: readonly ActNow[], withBarred: boolean): ActGroup[] {
  return [...Map.groupBy(acts, ({ group }) => group)]
    .map(([key, members]) => ({
      key,
      label: members[0]?.groupLabel ?? '',
      allowed: members.filter(({ allowed, primary }) => allowed && !primary),
      barred: withBarred ? members.filter(({ allowed }) => !allowed) : [],
    }))
    .filter(({ allowed, barred }) => allowed.length + barred.length > 0)
}

/** Acts that are barred for one and the same reason, told once. */
export interface Barred {
  readonly why: string
  readonly acts: readonly ActNow[]
}

export function byReason(barred: readonly ActNow[]): Barred[] {
  return [...Map.groupBy(barred, ({ why }) => why ?? '')].map(([why, acts]) => ({ why, acts }))
}

/** So many acts are taken in at a glance: nothing needs to be folded away. */
const fewActs = 6

/** Whether a group lies open when the case is opened: what goes with the next act, and all where little can be done. */
export function opensAtOnce({ key }: ActGroup, acts: readonly ActNow[]): boolean {
  const next = acts.find(({ primary }) => primary)
  return next?.group === key || acts.filter((act) => act.allowed).length <= fewActs
}
