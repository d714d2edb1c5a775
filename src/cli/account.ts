import { parseArgs } from 'node:util'
import { type Role, roleLabels, roles } from '../modules/desk/index.ts'
import { createAccount, resetPassword } from '../modules/units/index.ts'
import { answered } from './answered.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage =
  '用法：gongkai account create 用户名 --unit 代码 --role 角色 [--role 角色…] [--display-name 名称] | gongkai account reset 用户名'

/**
 * `gongkai account create NAME --unit CODE --role ROLE…` and `gongkai account reset NAME`. The password
 * that was made stands alone on standard output, this once; it must be changed at the first sign-in.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const [verb, ...rest] = args
    if (verb === 'create') return create(rest, io)
    if (verb === 'reset') return reset(rest, io)
    throw new WrongCall(usage)
  })
}

async function create(args: readonly string[], io: Io): Promise<number> {
  const { unit, role, name, data, username } = parseCreate(args)
  const wanted = role.flatMap((text) => text.split(/[,，、]/)).map(roleNamed)
  if (wanted.length === 0) throw new WrongCall(`缺少 --role（角色）。可用的角色：${knownRoles()}。`)
  return withInstance(io, data, async ({ desk }) => {
    const request = { username, unit, roles: wanted, ...(name !== undefined && { name }) }
    const { password } = answered(await createAccount(desk, request))
    io.out(`${password}\n`)
    return exitStatus.done
  })
}

interface CreateWords {
  readonly username: string
  readonly unit: string
  readonly role: readonly string[]
  readonly name: string | undefined
  readonly data: string | undefined
}

/** The words of `create`. `--role` may stand several times, and may name several with commas between. */
function parseCreate(args: readonly string[]): CreateWords {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string', multiple: true, default: [] },
        unit: { type: 'string' },
        'display-name': { type: 'string' },
        data: { type: 'string' },
      },
    })
    const { unit, role, data, 'display-name': name } = values
    return {
      username: onlyName(positionals),
      unit: requiredOption({ unit }, 'unit', '所属机关的代码'),
      role,
      name,
      data: data === undefined ? undefined : requiredOption({ data }, 'data', '数据目录'),
    }
  } catch (error) {
    throw error instanceof WrongCall ? error : new WrongCall(usage)
  }
}

async function reset(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, { data: { type: 'string' } })
  const username = onlyName(positionals)
  const data = typeof values['data'] === 'string' ? values['data'] : undefined
  return withInstance(io, data, async ({ desk }) => {
    const { password } = answered(await resetPassword(desk, { username }))
    io.out(`${password}\n`)
    return exitStatus.done
  })
}

/** Roles by their key and by their label, with what stands in brackets or without it. */
const byName: ReadonlyMap<string, Role> = new Map(
  roles.flatMap((role) => {
    const label = roleLabels[role]
    return [role, label, label.replace(/（.*）/, '')].map((name) => [name.toLowerCase(), role] as const)
  }),
)

function roleNamed(text: string): Role {
  const role = byName.get(
    text
      .trim()
      .replace(/\((.*)\)/, '（$1）')
      .toLowerCase(),
  )
  if (!role) throw new WrongCall(`没有“${text}”这个角色。可用的角色：${knownRoles()}。`)
  return role
}

function knownRoles(): string {
  return roles.map((role) => `${role} ${roleLabels[role]}`).join('、')
}

function onlyName(positionals: readonly string[]): string {
  const [username, ...rest] = positionals
  if (username === undefined || rest.length > 0) throw new WrongCall(usage)
  return username
}
