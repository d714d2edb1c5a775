// Plain JavaScript for Node 20, without a dependency: it runs before anything is installed.
// It installs what the lockfile says when that is not what is installed, and builds the office's client when its
// sources changed: the one before anything runs (prepared.js), the other before serving (bin/gongkai.js) and as a
// stage of `npm test`. Run by itself it does both. All it says goes to standard error.
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './prepare/installed.js'
import { withLock } from './prepare/lock.js'
import { buildOffice, canBuildOffice, officeExists, officeIsBuilt } from './prepare/office.js'
import { Fault } from './prepare/run.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const lock = path.join(root, '.cache', 'prepare.lock')

/** Makes the packages what the lockfile says. */
export async function prepareInstall() {
  if (isInstalled(root)) return
  await withLock(lock, async () => {
    if (isInstalled(root)) return
    say('正在安装依赖，首次约需一分钟…… Installing packages…')
    await install(root)
  })
}

/**
 * Makes the office's client what its sources say. Where the tools to build it were left out on purpose, as on a
 * server, the client that was delivered is taken as it is.
 */
export async function prepareOffice() {
  if (officeIsBuilt(root) || (officeExists(root) && !canBuildOffice(root))) return
  await withLock(lock, build)
}

async function build() {
  if (officeIsBuilt(root)) return
  say('正在构建工作端页面…… Building the office…')
  await buildOffice(root)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs one of the above for a person at a terminal: what goes wrong is one line, and exit status 2.
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it was done
 */
export async function orSayWhy(work) {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    say(error.message)
    process.exitCode = 2
    return false
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await orSayWhy(async () => {
    await prepareInstall()
    await prepareOffice()
  })
}
