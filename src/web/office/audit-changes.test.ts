import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { changesOf } from './audit-changes.ts'
import { actGroups, actLabel } from './audit-words.ts'

test('only what changed is told, in the words of the office', () => {
  expect(
    changesOf(
      { state: 'inReview', step: 'firstReview', title: '题' },
      { state: 'draft', step: null, title: '题', roles: ['editor', 'signer'], session: 'x' },
    ),
  ).toEqual([
    { label: '状态', before: '审核中', after: '草稿' },
    { label: '环节', before: '一审', after: null },
    { label: '角色', before: null, after: '采编、签发（三审）' },
  ])
})

test('what was nested is told in one line; empty values are none', () => {
  expect(changesOf(null, { contact: { phone: '1', fax: '' }, counts: true, timeLimit: null })).toEqual([
    { label: '联系方式', before: null, after: '电话：1' },
    { label: '计入年报', before: null, after: '是' },
  ])
})

test('a column is told by its name, a long text is cut', () => {
  expect(changesOf(null, { column: 'gonggao', text: '长'.repeat(700) }, () => '公告公示')).toEqual([
    { label: '栏目', before: null, after: '公告公示' },
    { label: '内容', before: null, after: `${'长'.repeat(600)}……` },
  ])
  expect(changesOf('甲', '乙')).toEqual([{ label: '', before: '甲', after: '乙' }])
})

test('every act that the modules record has its words, each once', async () => {
  const modules = fileURLToPath(new URL('../../modules', import.meta.url))
  const names = (await readdir(modules, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const sources = await Promise.all(names.map((name) => readFile(join(modules, name), 'utf8')))
  const recorded = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/\bact: '([a-z]+\.[a-z-]+)'/g)].map((match) => match[1] ?? ''),
    ),
  )
  expect(recorded.size).toBeGreaterThan(25)
  expect([...recorded].filter((act) => actLabel(act) === act)).toEqual([])
  const all = actGroups.flatMap(({ acts }) => acts.map(({ key }) => key))
  expect(new Set(all).size).toBe(all.length)
})
