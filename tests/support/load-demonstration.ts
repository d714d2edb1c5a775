/** Loads the demonstration county into a folder: a process of its own, so that no test waits behind it. */
import { load } from '../../demo/load.ts'
import { openInstance } from '../../src/instance.ts'
import { readSettings } from '../../src/platform/settings.ts'

const instance = await openInstance(readSettings(process.env, process.cwd()), { create: 'demonstration' })
try {
  await load(instance)
  await instance.markLoaded()
} finally {
  await instance.close()
}
