import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NODE_CANNOT_RUN, nodePackage, ownNode } from '../own-node.js'
import { Fault, runQuietly } from './run.js'

/**
 * Whether what lies in node_modules is what the lockfile says. It asks npm's own record of what it installed, so an
 * `npm ci --ignore-scripts` run by hand counts, and one that was interrupted (npm writes the record last) does not.
 * Optional packages may be missing (they belong to other machines), save the one that carries Node for this one.
 * @param {string} root the checkout
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const found = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined)
    throw new Fault('缺少 package-lock.json，程序目录不完整。package-lock.json is missing.')
  if (found === undefined) return false
  const node = nodePackage()
  if (node !== undefined && `node_modules/${node}` in wanted && ownNode(root) === undefined) return false
  const kept = Object.keys(found).every((name) => isSame(wanted[name], found[name]))
  return kept && Object.keys(wanted).every((name) => name in found || isOptional(name, wanted[name]))
}

function readPackages(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function isSame(wanted, found) {
  return wanted !== undefined && wanted.version === found.version && wanted.integrity === found.integrity
}

function isOptional(name, entry) {
  return name === '' || entry.optional === true || entry.devOptional === true || entry.link === true
}

/**
 * Installs what the lockfile says, running no package's own script, with the npm that called us where there is one.
 * @param {string} root the checkout
 */
export async function install(root) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const byNpm = /npm-cli\.c?js$/.test(cli) && existsSync(cli)
  const { ok, output } = byNpm
    ? await runQuietly(node, [cli, ...words], { cwd: root })
    : await runQuietly('npm', words, { cwd: root })
  if (!ok || !isInstalled(root)) {
    throw new Fault(`依赖安装失败，请检查网络或 npm 源后重试。npm ci failed${reason(output)}`)
  }
  await tryOwnNode(root)
}

/** Node itself asks the system for little, but a bare Debian lacks one library that it needs. */
async function tryOwnNode(root) {
  const binary = ownNode(root)
  if (binary === undefined) return
  const { ok, output } = await runQuietly(binary, ['--version'], { cwd: root })
  if (!ok) throw new Fault(`${NODE_CANNOT_RUN} (${output.trim()})`)
}

/** The first lines in which npm says why, on one line. */
function reason(output) {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !line.includes('A complete log'))
    .map((line) => line.replace(/^npm error\s*/, '').trim())
    .filter((line) => line !== '')
  const said = lines.length > 0 ? lines.slice(0, 3).join(' · ') : output.trim().split('\n').at(-1)
  return said === undefined || said === '' ? '.' : `: ${said}`
}
