import type { Session } from '../../../platform/database/index.ts'
import { selectJoins } from './identity-store.ts'

/** Which spellings a unit holds for one person: those that its clerks joined. */
export class Groups {
  private readonly parents = new Map<string, string>()
  private readonly members = new Map<string, string[]>()

  constructor(joins: readonly { readonly person_mark: string; readonly other_mark: string }[]) {
    for (const { person_mark: one, other_mark: other } of joins) {
      const a = this.nameOf(one)
      const b = this.nameOf(other)
      if (a !== b) this.parents.set(b, a)
    }
    for (const mark of new Set(joins.flatMap((join) => [join.person_mark, join.other_mark]))) {
      const name = this.nameOf(mark)
      this.members.set(name, [...(this.members.get(name) ?? []), mark])
    }
  }

  /** One mark that stands for the whole group. */
  nameOf(mark: string): string {
    let name = mark
    for (let parent = this.parents.get(name); parent !== undefined; parent = this.parents.get(name)) {
      name = parent
    }
    return name
  }

  /** All spellings of one person, his own included. */
  marksOf(mark: string): readonly string[] {
    return this.members.get(this.nameOf(mark)) ?? [mark]
  }
}

export async function groupsOf(session: Session, unitCode: string): Promise<Groups> {
  return new Groups(await selectJoins(session, unitCode))
}
