import { record } from '../audit/index.ts'
import {
  actorName,
  type Answer,
  type Desk,
  done,
  forbidden,
  type Issue,
  mend,
  refuse,
} from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { scanningPolicy } from './policy.ts'
import { deleteWordList, findWordList, insertWordList, selectWordListFacts } from './store.ts'
import { builtInWords } from './words/built-in.ts'
import { readWordList } from './words/read-word-list.ts'
import { type WordListFacts, wordListLimits as limits } from './words/word-list.ts'

export interface ImportWordList extends WordListFacts {
  /** name of the file, and its bytes; a `.json` says name, source and version itself where they are left '' */
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

export interface ImportedWordList extends WordListFacts {
  readonly id: string
  readonly count: number
  /** the version that it took the place of; null: there was none of that name */
  readonly replaced: string | null
}

/** 导入词表: a further list, or a new version of one that the county has under the same name. */
export async function importWordList(desk: Desk, request: ImportWordList): Promise<Answer<ImportedWordList>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, scanningPolicy.importWordList, county)
    if (refused) return refused
    const read = readWordList(request.file.name, request.file.bytes)
    const facts: WordListFacts = {
      name: clean(request.name) || clean(read.facts.name),
      source: clean(request.source) || clean(read.facts.source),
      version: clean(request.version) || clean(read.facts.version),
    }
    const issues = [...factIssues(facts), ...read.issues]
    if (issues.length > 0) return mend(...issues)
    const before = await findWordList(transaction, county.code, { name: facts.name })
    const known = await selectWordListFacts(transaction, county.code)
    if (!before && known.length >= limits.lists) {
      return mend({
        field: 'name',
        text: `词表最多 ${limits.lists} 个。请先删去不用的，或者合并到一个词表里。`,
      })
    }
    if (before) await deleteWordList(transaction, county.code, before.id)
    const id = before?.id ?? desk.newId()
    const list = {
      ...facts,
      id,
      entries: read.entries,
      importedAt: desk.now(),
      importedBy: actorName(desk.actor),
    }
    await insertWordList(transaction, county.code, list)
    await record(transaction, desk, {
      act: 'scanning.import-word-list',
      object: { kind: 'wordList', id },
      unitCode: county.code,
      before: before && { ...factsOf(before), count: before.entries.length },
      after: { ...facts, count: read.entries.length },
    })
    return done({ ...facts, id, count: read.entries.length, replaced: before?.version ?? null })
  })
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
}

function factsOf({
  name,
  source,
  version,
}: WordListFacts): WordListFacts & { readonly [key: string]: string } {
  return { name, source, version }
}

function factIssues({ name, source, version }: WordListFacts): Issue[] {
  const issues: Issue[] = []
  if (name === '' || name.length > limits.name) {
    issues.push({ field: 'name', text: `请填写词表名称，1 至 ${limits.name} 个字。` })
  }
  if (name === builtInWords.name) {
    issues.push({ field: 'name', text: `“${name}”是系统自带词表的名称，请换一个名称。` })
  }
  if (source === '' || source.length > limits.source) {
    issues.push({
      field: 'source',
      text: `请填写词表的来源，例如“自编”或者印发词表的机关和文号，1 至 ${limits.source} 个字。`,
    })
  }
  if (version === '' || version.length > limits.version) {
    issues.push({ field: 'version', text: `请填写版本，例如“2026年第1版”，1 至 ${limits.version} 个字。` })
  }
  return issues
}
