import { CannotOpen, type Instance, openInstance } from '../instance.ts'
import { CannotServe, serve } from '../main.ts'
import { readSettings, type Settings, WrongSetting } from '../platform/settings.ts'
import { exitStatus, type Io, withWrongCalls, WrongCall } from './io.ts'
import { openDemonstration } from './open-demonstration.ts'
import { type OptionValues, parseOptions } from './options.ts'

/**
 * `gongkai serve [--port N] [--demo]`: opens the data folder and serves until SIGINT or SIGTERM. With
 * `--demo` the demonstration county is loaded the first time; without it only a real instance is served.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      port: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean' },
    })
    if (positionals.length > 0)
      throw new WrongCall(`用法：gongkai serve [--port N] [--demo]，没有“${positionals[0]}”。`)
    await inOneLine(async () => {
      const settings = settingsOf(values, io)
      const instance = await open(settings, values['demo'] === true, io)
      try {
        await serve(instance, io)
      } finally {
        await instance.close()
      }
    })
    return exitStatus.done
  })
}

function open(settings: Settings, demonstration: boolean, io: Io): Promise<Instance> {
  return demonstration ? openDemonstration(settings, io) : openInstance(settings, { expect: 'real' })
}

function settingsOf(values: OptionValues, io: Io): Settings {
  const { port, data } = values
  return readSettings(
    {
      ...io.env,
      ...(typeof port === 'string' ? { PORT: port } : {}),
      ...(typeof data === 'string' ? { DATA_DIR: data } : {}),
    },
    io.cwd,
  )
}

/** What the person at the terminal can mend is told in its own lines, without a trace. */
async function inOneLine(body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof CannotServe || error instanceof WrongSetting) {
      throw new WrongCall(...error.message.split('\n'))
    }
    throw error
  }
}
