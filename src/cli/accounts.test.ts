import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CommandResult, callCommand } from '../../tests/support/command.ts'
import { openInstance } from '../instance.ts'
import { auditEvents } from '../modules/audit/index.ts'
import { expectDone } from '../modules/desk/index.ts'
import { listAccounts, listUnits, signIn } from '../modules/units/index.ts'
import { readSettings } from '../platform/settings.ts'
import { run as account } from './account.ts'
import { run as init } from './init.ts'
import { kindOf, run as unit } from './unit.ts'

let root: string
let data: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-cli-'))
  data = join(root, 'data')
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const commands = { init, unit, account }

function gongkai(command: keyof typeof commands, ...words: string[]): Promise<CommandResult> {
  const place = words.includes('--data=') ? [] : ['--data', data]
  return callCommand(commands[command], [...words, ...place], { cwd: root })
}

async function expectWrong(result: Promise<CommandResult>, line: string | RegExp): Promise<void> {
  const { status, out, err } = await result
  expect([status, out, err.length]).toEqual([2, '', 1])
  expect(err[0]).toMatch(line)
}

const open = () => openInstance(readSettings({ DATA_DIR: data }, root))

test('an instance from nothing: county, units, an account that can sign in', async () => {
  expect(await gongkai('init', '--county', 'wenshang', '汶上县人民政府')).toEqual({
    status: 0,
    out: `已在 ${data} 建立 汶上县人民政府（wenshang）。\n`,
    err: [],
  })
  expect((await gongkai('unit', 'add', 'yangdian', '杨店镇人民政府', '--parent', 'wenshang')).status).toBe(0)
  expect((await gongkai('unit', 'add', 'minzheng', '民政局', '--parent', 'wenshang')).status).toBe(0)
  const chosen = ['--kind', 'township', '--parent', 'yangdian']
  expect((await gongkai('unit', 'add', 'shequ', '某某社区', ...chosen)).status).toBe(0)
  const roles = ['--role', 'disclosureOfficer', '--role', '政府信息公开工作机构负责人', '--role=签发']
  const words = ['create', 'yangdian.gongkai', '--unit', 'yangdian', '--display-name', '公开专员', ...roles]
  const made = await gongkai('account', ...words)
  expect([made.status, made.err]).toEqual([0, []])
  expect(made.out).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$/)

  const instance = await open()
  const { desk } = instance
  expect(instance.kind).toBe('real')
  expect((await listUnits(desk.read)).map(({ code, kind, parent }) => [code, kind, parent])).toEqual([
    ['wenshang', 'county', null],
    ['yangdian', 'township', 'wenshang'],
    ['minzheng', 'department', 'wenshang'],
    ['shequ', 'township', 'yangdian'],
  ])
  expect(expectDone(await listAccounts(desk))).toMatchObject([
    {
      username: 'yangdian.gongkai',
      name: '公开专员',
      roles: ['signer', 'disclosureOfficer', 'disclosureHead'],
    },
  ])
  const password = made.out.trim()
  const browser = { address: '127.0.0.1', userAgent: '' }
  const { account: person } = expectDone(
    await signIn(desk, { username: 'yangdian.gongkai', password, ...browser }),
  )
  expect(person.mustChangePassword).toBe(true)
  const [first] = await auditEvents(desk.read, { limit: 1, after: 0 })
  expect(first).toMatchObject({ act: 'unit.open-county', actorKind: 'system' })
  await instance.close()

  const reset = await gongkai('account', 'reset', 'yangdian.gongkai')
  expect(reset.out).not.toBe(made.out)
  expect(reset.out).toMatch(/^[a-z2-9-]{19}\n$/)
})

test('a code may be all digits, as the code of an administrative division is', async () => {
  expect((await gongkai('init', '--county', '370830', '汶上县人民政府')).status).toBe(0)
  expect((await gongkai('unit', 'add', '370830-101', '某镇人民政府', '--parent', '370830')).status).toBe(0)
})

test('a folder that holds something is left as it is; a faulty call makes no folder', async () => {
  await expectWrong(gongkai('init', '--county', 'Wen Shang', '汶上县人民政府'), /机关代码“Wen Shang”不合规则/)
  await expectWrong(gongkai('init', '--county', 'wenshang', ' '), '机关名称应为 1 至 100 个字')
  await expectWrong(gongkai('init', '--county', 'wenshang'), '请给出县政府的名称')
  await expectWrong(gongkai('init', '汶上县人民政府'), '缺少 --county')
  expect(await readdir(root)).toEqual([])

  await gongkai('init', '--county', 'wenshang', '汶上县人民政府')
  await expectWrong(gongkai('init', '--county', 'other', '别的县'), '已经有 汶上县人民政府（wenshang）的数据')
})

test('without an instance units and accounts have nowhere to be', async () => {
  await expectWrong(gongkai('unit', 'add', 'a', '甲镇', '--parent', 'wenshang'), '还没有任何数据')
  await expectWrong(gongkai('account', 'reset', 'somebody'), '还没有任何数据')
  expect(await readdir(root)).toEqual([])
})

test.each([
  ['unit', 'remove x', '用法：gongkai unit add'],
  ['unit', 'add x 甲镇', '缺少 --parent'],
  ['unit', 'add x 甲镇 --parent nowhere', '没有代码为“nowhere”的上级机关'],
  ['unit', 'add wenshang 甲镇 --parent wenshang', '机关代码“wenshang”已被使用'],
  ['unit', 'add x 甲镇 --parent wenshang --kind county', '--kind 只能是'],
  ['unit', 'add x 甲镇 --parent wenshang --colour red', '--colour'],
  ['unit', 'add x 甲镇 --parent= ', '选项 --parent 有误'],
  ['unit', 'add -x 甲镇 --parent wenshang', '选项 -x 有误'],
  ['unit', 'add 甲 甲镇 --parent wenshang', '机关代码“甲”不合规则'],
  ['account', '', '用法：gongkai account create'],
  ['account', 'create a.b.c --role editor', '缺少 --unit'],
  ['account', 'create a.b.c --unit wenshang', '缺少 --role'],
  ['account', 'create a.b.c --unit wenshang --role king', '没有“king”这个角色'],
  ['account', 'create --unit wenshang --role editor', '用法：gongkai account create'],
  ['account', 'create 中文 --unit wenshang --role editor', '用户名以字母开头'],
  ['account', 'create a.b.c --unit nowhere --role editor', '没有代码为“nowhere”的机关'],
  ['account', 'create a.b.c --unit wenshang --role auditor,editor', '不能与其他角色由同一账号兼任'],
  ['account', 'create a.b.c --unit wenshang --role', '用法：gongkai account create'],
  ['account', 'create a.b.c --unit wenshang --role editor --data=', '缺少 --data'],
  ['account', 'reset somebody --data=', '选项 --data 有误'],
  ['account', 'reset nobody', '没有名为“nobody”的账号'],
  ['account', 'reset', '用法：gongkai account create'],
] as const)('gongkai %s %s is answered in one line', async (command, words, line) => {
  await gongkai('init', '--county', 'wenshang', '汶上县人民政府')
  await expectWrong(gongkai(command, ...words.split(' ').filter((word) => word !== '')), line)
})

test.each([
  ['杨店镇人民政府', 'township'],
  ['某某乡', 'township'],
  ['中都街道办事处', 'township'],
  ['中都街道', 'township'],
  ['民政局', 'department'],
  ['城镇建设局', 'department'],
  ['乡村振兴局', 'department'],
])('%s is a %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind)
})
