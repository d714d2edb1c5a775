import { readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { catalogueOf } from '../modules/catalogue/index.ts'
import {
  importDisclosures,
  largestAttachment,
  type LedgerContents,
  ledgerNameFault,
  type ReadLedger,
  ledgerTemplate,
  readLedger,
} from '../modules/publishing/index.ts'
import { findUnit } from '../modules/units/index.ts'
import { exitStatus, type Io, readBytes, withWrongCalls, WrongCall } from './io.ts'
import { type OptionValues, parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = `用法：gongkai import disclosures 文件 --unit 机关代码 [--dry-run]（文件为 .xlsx、.csv 或 .jsonl）
      gongkai import disclosures --sample 台账.xlsx [--unit 机关代码]（写出空白的台账）`

/**
 * `gongkai import disclosures FILE --unit CODE [--dry-run]`: takes over a ledger of what was published before, all or
 * nothing. With `--dry-run` everything is looked at and nothing is written; with `--sample FILE.xlsx` an empty ledger
 * to be filled in is.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  return withWrongCalls(io, async () => {
    const { values, positionals } = parseOptions(args, {
      unit: { type: 'string' },
      'dry-run': { type: 'boolean' },
      sample: { type: 'string' },
      data: { type: 'string' },
    })
    const { sample, data } = values
    if (typeof sample === 'string' && positionals.length === 0) return writeSample(sample, values, io)
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || sample !== undefined)
      throw new WrongCall(...usage.split('\n'))
    const unit = requiredOption(values, 'unit', '机关代码')
    const wrongName = ledgerNameFault(file)
    if (wrongName !== null) throw new WrongCall(wrongName)
    const path = resolve(io.cwd, file)
    const ledger = await readLedger({ name: basename(file), bytes: await readBytes(path) })
    if ('fault' in ledger) throw new WrongCall(`${file}：${ledger.fault}`)
    const dryRun = values['dry-run'] === true
    const answer = await withInstance(io, typeof data === 'string' ? data : undefined, (instance) =>
      importDisclosures(instance.desk, {
        unit,
        source: basename(file),
        lines: ledger.lines,
        readAttachment: (name) => readBeside(dirname(path), name),
        demonstration: instance.kind === 'demonstration',
        dryRun,
      }),
    )
    if (answer.kind === 'issues') throw new WrongCall(answer.issues.map((issue) => issue.text))
    if (answer.kind === 'refused') throw new WrongCall(answer.refusal.text)
    const { disclosures, attachments } = answer.value
    const found = `${disclosures} 条主动公开信息、${attachments} 个附件`
    io.out(dryRun ? `检查通过，没有写入：${found}。\n` : `已导入：${found}。\n`)
    if (dryRun) io.out(summaryOf(answer.value, ledger))
    return exitStatus.done
  })
}

/** `--sample`: an empty ledger, with the columns of a unit where one is named. */
async function writeSample(file: string, values: OptionValues, io: Io): Promise<number> {
  if (!/\.xlsx$/i.test(file)) throw new WrongCall(`空白的台账只能写成 .xlsx 文件：${file}`)
  const { unit, data } = values
  const catalogue =
    typeof unit === 'string'
      ? await withInstance(io, typeof data === 'string' ? data : undefined, async ({ desk }) =>
          (await findUnit(desk.read, unit)) ? catalogueOf(desk.read, unit) : unknownUnit(unit),
        )
      : null
  const path = resolve(io.cwd, file)
  try {
    // what is there already is not written over
    await writeFile(path, await ledgerTemplate(catalogue), { flag: 'wx' })
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new WrongCall(exists ? `已经有这个文件：${path}` : `文件不能写入：${path}`)
  }
  io.out(`已写出空白的台账：${path}\n`)
  return exitStatus.done
}

function unknownUnit(code: string): never {
  throw new WrongCall(`没有代码为“${code}”的机关。`)
}

/** What would be imported, by column and year. */
function summaryOf({ columns }: LedgerContents, { sheet }: ReadLedger): string {
  const lines = columns.map(({ name, total, years }) => {
    const ofYears = years.map(({ year, count }) => `${year}年 ${count}`).join('，')
    return `  ${name}：${total} 条（${ofYears}）\n`
  })
  return [...(sheet === null ? [] : [`  读的是工作表“${sheet}”。\n`]), ...lines].join('')
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
