import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { importDisclosures, largestAttachment, readCsv, readJsonLines } from '../modules/publishing/index.ts'
import { exitStatus, type Io, readTextFile, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = '用法：gongkai import disclosures 文件.jsonl --unit 机关代码 [--dry-run]（也可以是 .csv）'

/**
 * `gongkai import disclosures FILE --unit CODE [--dry-run]`: takes over a ledger of what was published before, all or
 * nothing. With `--dry-run` everything is looked at and nothing is written.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      unit: { type: 'string' },
      'dry-run': { type: 'boolean' },
      data: { type: 'string' },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new WrongCall(usage)
    const unit = requiredOption(values, 'unit', '机关代码')
    const path = resolve(io.cwd, file)
    const ledger = readerFor(file)(await readTextFile(path))
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const dryRun = values['dry-run'] === true
    const answer = await withInstance(io, data, (instance) =>
      importDisclosures(instance.desk, {
        unit,
        source: basename(file),
        lines: ledger.lines,
        unreadable: ledger.issues,
        readAttachment: (name) => readBeside(dirname(path), name),
        dryRun,
      }),
    )
    if (answer.kind === 'issues') throw new WrongCall(...answer.issues.map((issue) => issue.text))
    if (answer.kind === 'refused') throw new WrongCall(answer.refusal.text)
    const { disclosures, attachments } = answer.value
    const found = `${disclosures} 条主动公开信息、${attachments} 个附件`
    io.out(dryRun ? `检查通过，没有写入：${found}。\n` : `已导入：${found}。\n`)
    return exitStatus.done
  })
}

function readerFor(file: string): typeof readCsv {
  if (/\.(jsonl|ndjson)$/i.test(file)) return readJsonLines
  if (/\.csv$/i.test(file)) return readCsv
  if (/\.xlsx?$/i.test(file)) {
    throw new WrongCall(`还不能直接导入 Excel 文件，请在 Excel 或 WPS 中另存为“CSV UTF-8”后再导入：${file}`)
  }
  throw new WrongCall(`只能导入 .jsonl 或 .csv 文件：${file}`)
}

/** A file that a ledger names, relative to the ledger; nothing outside the ledger's own folder is read. */
async function readBeside(folder: string, name: string): Promise<Uint8Array | { readonly refused: string }> {
  const outside = { refused: '不在台账所在的文件夹内，附件请写相对路径' }
  if (isAbsolute(name) || name.includes('\0')) return outside
  try {
    const home = await realpath(folder)
    // a link is followed before it is judged
    const path = await realpath(resolve(home, name))
    const inside = relative(home, path)
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
      return outside
    const { size } = await stat(path)
    if (size > largestAttachment) return { refused: '超过 20 MB' }
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: '没有这个文件' }
    return { refused: '不能读取' }
  }
}
