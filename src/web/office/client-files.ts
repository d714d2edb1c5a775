import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { officeContentPolicy } from '../security.ts'
import type { Office } from './office.ts'

/** Where `npm run build` puts the office's client. */
const builtClient = fileURLToPath(new URL('../../../dist/office', import.meta.url))

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

interface ClientFile {
  readonly contentType: string
  readonly body: Buffer
  readonly gzipped: Buffer
}

interface Client {
  /** when it was built */
  readonly builtAt: number
  readonly index: string
  readonly files: ReadonlyMap<string, ClientFile>
}

/**
 * Serves the built client: one page for all its addresses, never kept; its files under names with the hash
 * of their content, kept for ever. A client that is built anew is taken up without a restart.
 */
export function clientFiles(
  server: FastifyInstance,
  office: Pick<Office, 'basePath' | 'demonstration'>,
  folder = builtClient,
): void {
  const prefix = `${office.basePath}/office`
  let client: Client | null = null
  const current = async (): Promise<Client | null> => {
    const builtAt = await builtTime(folder)
    if (builtAt === null) return null
    if (client?.builtAt !== builtAt) client = await load(folder, builtAt, prefix, office.demonstration)
    return client
  }

  server.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const file = (await current())?.files.get(request.params.file)
    if (!file) return reply.callNotFound()
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding')
    if (zipped) reply.header('content-encoding', 'gzip')
    return reply.type(file.contentType).send(zipped ? file.gzipped : file.body)
  })

  const page = async (_request: unknown, reply: FastifyReply): Promise<FastifyReply> => {
    const built = await current()
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
    if (built === null) {
      const text = '办公端页面还没有构建：请在程序目录运行 npm run build，或者用 npm start 启动。'
      return reply.code(503).type('text/plain; charset=utf-8').send(text)
    }
    reply.header('content-security-policy', officeContentPolicy)
    return reply.type('text/html; charset=utf-8').send(built.index)
  }
  server.get('/', page)
  server.get('/*', page)
}

async function builtTime(folder: string): Promise<number | null> {
  try {
    return (await stat(join(folder, 'index.html'))).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function load(
  folder: string,
  builtAt: number,
  prefix: string,
  demonstration: boolean,
): Promise<Client> {
  const source = await readFile(join(folder, 'index.html'), 'utf8')
  const files = new Map<string, ClientFile>()
  for (const name of await readdir(join(folder, 'assets'))) {
    const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)]
    if (contentType === undefined) continue
    const body = await readFile(join(folder, 'assets', name))
    files.set(name, { contentType, body, gzipped: gzipSync(body) })
  }
  return { builtAt, index: placed(source, prefix, demonstration), files }
}

/**
 * The page at its place: the client is built without knowing the base path. Settings of the instance go in
 * as data attributes, for no inline script may run. (A base path has no sign that means anything in HTML.)
 */
export function placed(index: string, prefix: string, demonstration: boolean): string {
  return index
    .replaceAll('"./assets/', `"${prefix}/assets/`)
    .replace(
      '<div id="root"',
      `<div id="root" data-base="${prefix}" data-demonstration="${String(demonstration)}"`,
    )
}
