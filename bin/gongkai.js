#!/usr/bin/env node
// Plain JavaScript for Node 20: whatever Node starts this, the program runs on the one that the lockfile brought.
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOver, runsOnOwnNode } from '../scripts/own-node.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

if (runsOnOwnNode()) await run(process.argv.slice(2))
else handOver(root, fileURLToPath(import.meta.url), process.argv.slice(2))

/**
 * Runs the program here.
 * @param {string[]} argv the words after `gongkai`
 */
async function run(argv) {
  // Compiled code is kept inside the checkout, never in a shared folder where another user could plant it.
  module.enableCompileCache(path.join(root, 'node_modules', '.cache', 'gongkai', 'compiled'))
  if (argv[0] === 'serve' && !argv.some((word) => word === '--help' || word === '-h')) {
    const { orSayWhy, prepareOffice } = await import('../scripts/prepare.js')
    if (!(await orSayWhy(prepareOffice))) return
  }
  const { main } = await import('../src/cli/main.ts')
  const status = await main(argv)
  if (typeof status === 'number') process.exitCode = status
}
