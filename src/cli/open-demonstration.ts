import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotOpen, type Instance, openInstance } from '../instance.ts'
import type { Settings } from '../platform/settings.ts'
import type { Io } from './io.ts'

/** Says which process is loading the demonstration into this folder. */
const marker = 'loading.pid'

/**
 * Opens the demonstration, loading the county the first time. Prints its accounts with their password: that
 * once and never again. What an interrupted first start left behind is thrown away and loaded anew: until
 * it is whole, a demonstration holds nothing of anybody's.
 */
export async function openDemonstration(settings: Settings, io: Io): Promise<Instance> {
  const instance = await openOrBeginAgain(settings)
  if (!instance.created) return instance
  try {
    await loadCounty(instance, io)
    return instance
  } catch (error) {
    await instance.close()
    await discard(settings)
    throw error
  }
}

async function openOrBeginAgain(settings: Settings): Promise<Instance> {
  try {
    return await openInstance(settings, { create: 'demonstration' })
  } catch (error) {
    const halfLoaded = error instanceof CannotOpen && error.reason === 'halfLoaded'
    if (!halfLoaded || settings.databaseUrl !== null || (await isBeingLoaded(settings.dataDir))) throw error
    await discard(settings)
    return openInstance(settings, { create: 'demonstration' })
  }
}

async function loadCounty(instance: Instance, io: Io): Promise<void> {
  const { load } = await import('../../demo/load.ts')
  const path = join(instance.settings.dataDir, marker)
  await mkdir(instance.settings.dataDir, { recursive: true })
  await writeFile(path, String(process.pid))
  io.out('首次启动：正在装入演示县，约需半分钟……\n')
  const { accounts, password, given } = await load(instance)
  await instance.markLoaded()
  await rm(path, { force: true })
  io.out(`\n演示账号（密码${given ? '为 DEMO_PASSWORD 所设' : `都是：${password}`}）\n`)
  for (const account of accounts) io.out(`  ${account.username.padEnd(20)} ${account.label}\n`)
  if (!given) io.out('密码只显示这一次；另设密码：npx gongkai account reset 账号\n')
}

async function isBeingLoaded(dataDir: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(join(dataDir, marker), 'utf8'))
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

/** Removes what an unfinished demonstration wrote; nothing else of the folder. */
async function discard({ dataDir, databaseUrl }: Settings): Promise<void> {
  if (databaseUrl !== null) return
  const own = ['gongkai.db', 'gongkai.db-wal', 'gongkai.db-shm', 'files', 'keys', 'audit-heads', marker]
  for (const name of own) await rm(join(dataDir, name), { recursive: true, force: true })
}
