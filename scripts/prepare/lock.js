import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from './run.js'

/** How often the holder shows that it lives, and after how long without a sign its lock is taken away (ms). */
const SIGN_OF_LIFE = 1_000
const GIVEN_UP_AFTER = 15_000

/**
 * Does a piece of work that two processes must not do at once. Who comes second waits until the first is done,
 * or has died without cleaning up.
 * @template T
 * @param {string} folder the lock: a folder that exists while somebody works
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  const token = randomUUID()
  for (let tries = 0; !take(folder, token); tries += 1) {
    if (tries === 20) process.stderr.write('另一个进程正在准备，等待中…… Waiting for another process…\n')
    removeAbandoned(folder)
    await sleep(100)
  }
  const alive = setInterval(() => touch(folder), SIGN_OF_LIFE)
  try {
    return await work()
  } finally {
    clearInterval(alive)
    if (holder(folder) === token) rmSync(folder, { recursive: true, force: true })
  }
}

function take(folder, token) {
  try {
    mkdirSync(path.dirname(folder), { recursive: true })
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Fault(
      `无法在程序目录写入（${error.code}）：请检查目录权限。Cannot write to ${path.dirname(folder)}.`,
    )
  }
  writeFileSync(path.join(folder, 'holder'), token)
  return true
}

/** Moves the lock of a dead process aside; should a living one have taken it meanwhile, it gets it back. */
function removeAbandoned(folder) {
  const seen = holder(folder)
  if (Date.now() - lastSign(folder) < GIVEN_UP_AFTER) return
  const aside = `${folder}.${randomUUID()}`
  try {
    renameSync(folder, aside)
    if (holder(aside) !== seen) renameSync(aside, folder)
  } catch {
    return // somebody else was faster
  }
  rmSync(aside, { recursive: true, force: true })
}

function holder(folder) {
  try {
    return readFileSync(path.join(folder, 'holder'), 'utf8')
  } catch {
    return undefined
  }
}

function lastSign(folder) {
  try {
    return statSync(folder).mtimeMs
  } catch {
    return Date.now()
  }
}

function touch(folder) {
  try {
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    // taken away from us; the work itself goes on
  }
}
