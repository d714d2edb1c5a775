// Plain JavaScript for Node 20. `node scripts/prepared.js FILE [WORDS…]` installs what the lockfile says (see prepare.js),
// then runs FILE on the Node that the lockfile brought. The scripts of package.json start with it rather than with
// `pre…` scripts, which npm leaves out where ignore-scripts is set, and rather than with `&&`, after which the shell
// would still remember where it found the older Node.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { handOver, runsOnOwnNode } from './own-node.js'
import { orSayWhy, prepareInstall } from './prepare.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [file = '', ...words] = process.argv.slice(2)
const script = path.resolve(root, file)

if (await orSayWhy(prepareInstall)) {
  if (runsOnOwnNode()) {
    process.argv.splice(1, 2, script)
    await import(pathToFileURL(script).href)
  } else {
    handOver(root, script, words)
  }
}
