import { parseArgs } from 'node:util'
import { CannotOpen, type Instance, openInstance } from '../instance.ts'
import { readSettings, type Settings, WrongSetting } from '../platform/settings.ts'
import { CannotServe, serve } from '../main.ts'
import type { Io } from './io.ts'

const wrongCall = 2

/**
 * `gongkai serve [--port N] [--demo]`: opens the data folder and serves until SIGINT or SIGTERM. With
 * `--demo` the demonstration county is loaded the first time.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let settings: Settings
  let demo: boolean
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
      },
    })
    demo = values.demo
    settings = readSettings(
      {
        ...io.env,
        ...(values.port === undefined ? {} : { PORT: values.port }),
        ...(values.data === undefined ? {} : { DATA_DIR: values.data }),
      },
      io.cwd,
    )
  } catch (error) {
    for (const line of (error instanceof Error ? error.message : String(error)).split('\n')) io.err(line)
    return wrongCall
  }
  let instance: Instance | undefined
  try {
    instance = await openInstance(settings, demo ? { create: 'demonstration' } : { expect: 'real' })
    if (instance.created) await loadDemonstration(instance, io)
    await serve(instance, io)
    return 0
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof CannotServe || error instanceof WrongSetting) {
      for (const line of error.message.split('\n')) io.err(line)
      return wrongCall
    }
    throw error
  } finally {
    await instance?.close()
  }
}

/** Loads the county, and prints the accounts with their password: this once and never again. */
async function loadDemonstration(instance: Instance, io: Io): Promise<void> {
  const { load } = await import('../../demo/load.ts')
  io.out('首次启动：正在装入演示县（约需半分钟）……\n')
  const { accounts, password, given } = await load(instance)
  await instance.markLoaded()
  io.out(`\n演示账号（密码${given ? '为 DEMO_PASSWORD 所设' : `都是：${password}`}）\n`)
  for (const account of accounts) io.out(`  ${account.username.padEnd(20)} ${account.label}\n`)
  if (!given) io.out('密码只显示这一次；另设密码：npx gongkai account reset 账号\n')
}
