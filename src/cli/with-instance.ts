import { CannotOpen, type Instance, openInstance, type OpenOptions } from '../instance.ts'
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
  options: OpenOptions = {},
): Promise<T> {
  const instance = await openOrSay(io, data, options)
  try {
    return await work(instance)
  } finally {
    await instance.close()
  }
}

async function openOrSay(io: Io, data: string | undefined, options: OpenOptions): Promise<Instance> {
  try {
    const env = data === undefined ? io.env : { ...io.env, DATA_DIR: data }
    return await openInstance(readSettings(env, io.cwd), options)
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof WrongSetting) {
      throw new WrongCall(...error.message.split('\n'))
    }
    throw error
  }
}
