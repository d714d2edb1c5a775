import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { scanningPolicy } from './policy.ts'
import { deleteWordList, findWordList } from './store.ts'
import { builtInId } from './words/built-in.ts'

/** 删除词表 of the county. The list that comes with the product is switched off in the rules instead. */
export async function removeWordList(
  desk: Desk,
  request: { readonly id: string },
): Promise<Answer<{ name: string }>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, scanningPolicy.removeWordList, county)
    if (refused) return refused
    if (request.id === builtInId) {
      return refuse('notNow', '系统自带的词表不能删除；不用的，在检查规则里停用。')
    }
    const list = await findWordList(transaction, county.code, request)
    if (!list) return refuse('notFound', '没有这个词表，可能刚被删除。')
    await deleteWordList(transaction, county.code, list.id)
    const { name, source, version, entries } = list
    await record(transaction, desk, {
      act: 'scanning.remove-word-list',
      object: { kind: 'wordList', id: list.id },
      unitCode: county.code,
      before: { name, source, version, count: entries.length },
    })
    return done({ name })
  })
}
