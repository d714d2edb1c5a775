/**
 * The static files of the citizens' side: read once, named by the hash of their content, so that a browser
 * may keep them for ever and a new version is fetched at once.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

export interface Asset {
  /** file name with the hash in it: `portal.3f2a9c1b.css` */
  fileName: string
  contentType: string
  body: Buffer
  /** the same, gzipped */
  gzipped: Buffer
}

export interface Assets {
  /** Address of a file by its plain name (`portal.css`); an unknown name is a fault of the program. */
  url: (name: string) => string
  /** The file behind the last part of an address, if there is one. */
  get: (fileName: string) => Asset | undefined
}

const portalFolder = new URL('../portal/assets/', import.meta.url)
const officialDocument = new URL('../../platform/documents/document.css', import.meta.url)
const kioskFolder = new URL('../kiosk/assets/', import.meta.url)

function part(name: string): URL {
  return new URL(`css/${name}.css`, portalFolder)
}

/** Sources of every file; several are joined in order. `pointer.svg` in a style sheet becomes its hashed name. */
const sources: Readonly<Record<string, readonly URL[]>> = {
  'pointer.svg': [new URL('pointer.svg', portalFolder)],
  'hand.svg': [new URL('hand.svg', portalFolder)],
  'icon.svg': [new URL('icon.svg', portalFolder)],
  'portal.css': [
    ...[
      'tokens',
      'base',
      'frame',
      'home',
      'unit',
      'lists',
      'search',
      'document',
      'service-guide',
      'prose',
      'forms',
      'status',
    ].map(part),
    officialDocument,
    ...['elder', 'print'].map(part),
  ],
  'portal.js': [new URL('portal.js', portalFolder), new URL('apply.js', portalFolder)],
  'kiosk.css': [new URL('css/tokens.css', portalFolder), new URL('kiosk.css', kioskFolder)],
  'kiosk.js': [new URL('kiosk.js', kioskFolder)],
  'kiosk-apply.js': [
    new URL('portal.js', portalFolder),
    new URL('apply.js', portalFolder),
    new URL('kiosk.js', kioskFolder),
  ],
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/**
 * Loads all static files.
 *
 * @param prefix address under which they are served, ending with a slash: `/zwgk/assets/`
 */
export function loadAssets(prefix: string): Assets {
  const byFileName = new Map<string, Asset>()
  const fileNames = new Map<string, string>()
  for (const [name, files] of Object.entries(sources)) {
    const extension = name.slice(name.lastIndexOf('.') + 1)
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    // each script in a block of its own: their names do not meet
    let text = extension === 'js' ? texts.map((one) => `{\n${one}}\n`).join('') : texts.join('\n')
    if (extension === 'css') text = smaller(withHashedNames(text, fileNames))
    const body = Buffer.from(text)
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
    const fileName = `${name.slice(0, -extension.length)}${hash}.${extension}`
    fileNames.set(name, fileName)
    const contentType = contentTypes[extension] ?? 'application/octet-stream'
    byFileName.set(fileName, { fileName, contentType, body, gzipped: gzipSync(body, { level: 9 }) })
  }
  return {
    url: (name) => {
      const fileName = fileNames.get(name)
      if (fileName === undefined) throw new Error(`no static file named ${name}`)
      return prefix + fileName
    },
    get: (fileName) => byFileName.get(fileName),
  }
}

function withHashedNames(css: string, fileNames: ReadonlyMap<string, string>): string {
  return css.replaceAll(/url\(["']([\w.]+)["']\)/g, (whole, name: string) => {
    const fileName = fileNames.get(name)
    if (fileName === undefined) throw new Error(`a style sheet names ${name} before it is loaded: ${whole}`)
    return `url("${fileName}")`
  })
}

/** Style sheet without comments, indents and line ends. */
function smaller(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/\n(?=[}])|(?<=[{;,])\n/g, '')
    .trim()
}
