import { CannotOpen, type Instance, openInstance } from '../instance.ts'
import { readSettings, WrongSetting } from '../platform/settings.ts'
import { type Io, WrongCall } from './io.ts'

/**
 * Opens the data folder that `--data` or the environment names, does the work and closes it. Throws
 * {@link WrongCall} with one line where the folder cannot be opened: nothing there, not writable, newer.
 */
export async function withInstance<T>(
  io: Io,
  data: string | undefined,
  work: (instance: Instance) => Promise<T>,
): Promise<T> {
  const instance = await openOrSay(io, data)
  try {
    return await work(instance)
  } finally {
    await instance.close()
  }
}

async function openOrSay(io: Io, data: string | undefined): Promise<Instance> {
  try {
    const env = data === undefined ? io.env : { ...io.env, DATA_DIR: data }
    return await openInstance(readSettings(env, io.cwd))
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof WrongSetting) {
      throw new WrongCall(...error.message.split('\n'))
    }
    throw error
  }
}
