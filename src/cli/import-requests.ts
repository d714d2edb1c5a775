import { basename, resolve } from 'node:path'
import { importRequests } from '../modules/remedies/index.ts'
import { exitStatus, type Io, readTextFile, withWrongCalls, WrongCall } from './io.ts'
import { parseOptions, requiredOption } from './options.ts'
import { withInstance } from './with-instance.ts'

const usage = '用法：gongkai import requests 文件.jsonl --unit 机关代码 [--dry-run]'

/**
 * `gongkai import requests FILE --unit CODE [--dry-run]`: takes over a ledger of applications with their events and
 * remedies, all or nothing. With `--dry-run` everything is looked at and nothing is written.
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
    if (!/\.(jsonl|ndjson)$/i.test(file)) {
      throw new WrongCall(`只能导入 .jsonl 文件（每行一件申请）：${file}`)
    }
    const unitCode = requiredOption(values, 'unit', '机关代码')
    const lines = (await readTextFile(resolve(io.cwd, file))).split(/\r?\n/)
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const dryRun = values['dry-run'] === true
    const answer = await withInstance(io, data, (instance) =>
      importRequests(instance.desk, { unitCode, lines, source: basename(file), dryRun }),
    )
    if (answer.kind === 'issues') throw new WrongCall(...answer.issues.map((issue) => issue.text))
    if (answer.kind === 'refused') throw new WrongCall(answer.refusal.text)
    const { applications, remedies } = answer.value
    const found = `${applications} 件申请、${remedies} 件复议诉讼`
    io.out(dryRun ? `检查通过，没有写入：${found}。\n` : `已导入：${found}。\n`)
    return exitStatus.done
  })
}
