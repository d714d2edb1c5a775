import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'vite'

/** A file of the house, with what the floor plan asks of it. */
export interface SourceFile {
  /** From the top of the tree, with `/`: `src/law/clock.ts`. */
  readonly path: string
  readonly imports: readonly Import[]
  /** What it reads or calls by name, as `Date.now`, `new Date`, `process.env`, `.withTables`. */
  readonly uses: readonly Use[]
}

export interface Import {
  /** As written: `./clock.ts`, `node:fs`, `kysely`. */
  readonly from: string
  /** The file meant, from the top of the tree; undefined where it is a package or belongs to Node. */
  readonly target: string | undefined
  /** Whether only types are taken over, of which nothing is left at run time. */
  readonly typesOnly: boolean
  /** Whether it is loaded when it is asked for, or run as a program of its own. */
  readonly later: boolean
  readonly line: number
}

export interface Use {
  readonly name: string
  readonly line: number
}

/** Reads every TypeScript and JavaScript file below `src`. */
export function readTree(root: string): SourceFile[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => readSource(path.relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** Reads one file with a real parser, so that comments and strings do not count. */
export function readSource(file: string, text: string): SourceFile {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const imports: Import[] = []
  const uses: Use[] = []
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const addImport = (source: unknown, offset: number, typesOnly: boolean, later = false): void => {
    const from = literal(source) ?? '(computed)'
    imports.push({ from, target: targetOf(file, from), typesOnly, later, line: lineAt(offset) })
  }
  const addUse = (name: string, offset: number): void => {
    uses.push({ name, line: lineAt(offset) })
  }
  new Visitor({
    ImportDeclaration: (node) => addImport(node.source, node.start, isTypesOnly(node)),
    ExportNamedDeclaration: (node) => {
      if (node.source) addImport(node.source, node.start, node.exportKind === 'type')
    },
    ExportAllDeclaration: (node) => addImport(node.source, node.start, node.exportKind === 'type'),
    ImportExpression: (node) => addImport(node.source, node.start, false, true),
    TSImportType: (node) => addImport(node.source, node.start, true),
    NewExpression: (node) => {
      const { callee } = node
      if (callee.type === 'Identifier' && callee.name === 'URL' && isOwnProgram(node.arguments)) {
        addImport(node.arguments[0], node.start, false, true)
      } else if (callee.type === 'Identifier') addUse(`new ${callee.name}`, node.start)
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier') addUse(`${node.callee.name}()`, node.start)
    },
    MemberExpression: (node) => {
      const property =
        node.property.type === 'Identifier' && !node.computed ? node.property.name : literal(node.property)
      if (property === undefined) return
      addUse(`.${property}`, node.start)
      const owner = node.object
      if (owner.type === 'Identifier') addUse(`${owner.name}.${property}`, node.start)
    },
    VariableDeclarator: (node) => {
      if (node.id.type !== 'ObjectPattern' || node.init?.type !== 'Identifier') return
      for (const property of node.id.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
        addUse(`${node.init.name}.${property.key.name}`, node.start)
      }
    },
  }).visit(program)
  return { path: file, imports, uses }
}

/** `import type …`, or braces in which every name is a type. */
function isTypesOnly(node: {
  importKind?: string | undefined
  specifiers: readonly { type: string; importKind?: string | undefined }[]
}): boolean {
  if (node.importKind === 'type') return true
  return node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === 'type')
}

function literal(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  return undefined
}

/** `new URL('./worker.ts', import.meta.url)` names a program to run; with a folder or a data file it does not. */
function isOwnProgram([file, base]: readonly unknown[]): boolean {
  if (!/\.[cm]?[jt]sx?$/.test(literal(file) ?? '')) return false
  if (typeof base !== 'object' || base === null || !('object' in base)) return false
  const { object } = base
  return typeof object === 'object' && object !== null && 'type' in object && object.type === 'MetaProperty'
}

function targetOf(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined
  return path.posix.join(path.posix.dirname(file), from)
}
