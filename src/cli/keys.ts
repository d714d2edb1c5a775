import { join } from 'node:path'
import { checkKeys, recordNewMaster, rewrapKeys } from '../modules/requests/index.ts'
import { addMaster, countMasters, dropOldMasters } from '../platform/key-ring.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = '用法：gongkai keys rotate | gongkai keys status'

/**
 * `gongkai keys rotate`: a new master key; every case's key is sealed anew with it, and the old one is dropped. It may run
 * beside a server, and goes on where it was interrupted. `gongkai keys status` tells how the keys are.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, { data: { type: 'string' } })
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const [verb, ...rest] = positionals
    if (rest.length > 0) throw new WrongCall(usage)
    if (verb === 'rotate') return rotate(io, data)
    if (verb === 'status') return status(io, data)
    throw new WrongCall(usage)
  })
}

async function rotate(io: Io, data: string | undefined): Promise<number> {
  return withInstance(io, data, async ({ desk, settings }) => {
    const folder = join(settings.dataDir, 'keys')
    const { version, made } = await addMaster(folder)
    if (made) await recordNewMaster(desk)
    const renewed = await rewrapKeys(desk, () => dropOldMasters(folder))
    io.out(
      `${made ? '' : '接着完成上次中断的轮换。'}已换用第 ${version} 版主密钥，重新加密了 ${renewed} 把案卷密钥，旧主密钥已删除。\n` +
        '请立即另存一份 keys/master.key，并与数据库分开保管；轮换以前的数据库备份只能用当时的密钥文件打开。\n',
    )
    return exitStatus.done
  })
}

async function status(io: Io, data: string | undefined): Promise<number> {
  return withInstance(io, data, async ({ desk, settings }) => {
    const { keys, outdated, broken } = await checkKeys(desk)
    const masters = countMasters(join(settings.dataDir, 'keys'))
    const version = desk.vault.newestMark().replace(/\D/g, '')
    io.out(`主密钥第 ${version} 版；案卷密钥 ${keys} 把；新数据的加密算法 ${settings.cipher}。\n`)
    if (masters > 1) {
      io.out(`轮换没有完成：还有 ${outdated} 把密钥由旧主密钥加密。请再次运行 gongkai keys rotate。\n`)
    }
    for (const line of broken) io.out(`${line}\n`)
    return broken.length > 0 ? exitStatus.no : exitStatus.done
  })
}
