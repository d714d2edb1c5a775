import type { CutWords } from './query.ts'

let cutter: Promise<CutWords> | null = null

/**
 * The dictionary that cuts a query into words. It is read at the first query (about 0.25 s, 60 MB), not at
 * the start; a server calls this once after it has begun to listen, so that no reader waits for it.
 */
export function loadWords(): Promise<CutWords> {
  cutter ??= readDictionary()
  return cutter
}

async function readDictionary(): Promise<CutWords> {
  const { Jieba } = await import('@node-rs/jieba')
  const { dict } = await import('@node-rs/jieba/dict.js')
  const jieba = Jieba.withDict(dict)
  return (run) => jieba.cut(run, true)
}
