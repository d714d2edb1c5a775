import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownNode, runsOnOwnNode } from '../own-node.js'
import { Fault, runQuietly } from './run.js'

const CLIENT = path.join('src', 'web', 'office', 'client')
const CONFIG = path.join(CLIENT, 'vite.config.ts')
const SOURCE = /\.(?:[cm]?[jt]sx?|json|css|html|svg|png)$/
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(?!type\b)[^'"`;]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g

/**
 * Whether there is a client in dist/office, of whatever age.
 * @param {string} root the checkout
 * @returns {boolean}
 */
export function officeExists(root) {
  return existsSync(path.join(root, 'dist', 'office', 'index.html'))
}

/**
 * Whether the tools that build it are installed.
 * @param {string} root the checkout
 * @returns {boolean}
 */
export function canBuildOffice(root) {
  return existsSync(viteProgram(root))
}

/**
 * Whether the office's client in dist/office was built from the sources as they are now.
 * @param {string} root the checkout
 * @returns {boolean}
 */
export function officeIsBuilt(root) {
  if (!officeExists(root)) return false
  const stamp = stampFile(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

/**
 * Builds the office's client into dist/office. It is built beside it and moved in whole, so that a build that fails
 * or is interrupted leaves the last good one.
 * @param {string} root the checkout
 */
export async function buildOffice(root) {
  const sources = fingerprint(root)
  const target = path.join(root, 'dist', 'office')
  const fresh = path.join(root, 'dist', 'office.new')
  const node = runsOnOwnNode() && existsSync(process.execPath) ? process.execPath : ownNode(root)
  if (node === undefined || !canBuildOffice(root)) {
    throw new Fault(
      '缺少构建工具，无法构建工作端页面，请运行 npm ci。The tools that build the office are missing; run npm ci.',
    )
  }
  mkdirSync(path.dirname(target), { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  const words = ['build', '--config', CONFIG, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const { ok, output } = await runQuietly(node, [viteProgram(root), ...words], { cwd: root })
  if (!ok || !existsSync(path.join(fresh, 'index.html'))) {
    process.stderr.write(output)
    throw new Fault('工作端页面构建失败，原因见上。Building the office failed, see above.')
  }
  rmSync(stampFile(root), { force: true })
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
  writeFileSync(stampFile(root), sources)
}

function viteProgram(root) {
  return path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
}

function stampFile(root) {
  return path.join(root, 'dist', 'office.sources')
}

/** One hash over everything that the client is made of: its own files, what they import beyond, the lockfile. */
function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  for (const file of [...sourceFiles(root)].toSorted((one, other) => (one < other ? -1 : 1))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function sourceFiles(root) {
  const folder = path.join(root, CLIENT)
  const own = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  const files = new Set(own)
  for (const file of files) {
    for (const imported of importsOf(file)) files.add(imported)
  }
  return files
}

/** The files that a source file imports at run time by a relative path; types alone do not change what is built. */
function importsOf(file) {
  if (!/\.[cm]?[jt]sx?$/.test(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .map((match) => path.resolve(path.dirname(file), match[1] ?? match[2]))
    .filter((target) => SOURCE.test(target) && existsSync(target))
}
