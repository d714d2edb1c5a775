import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('./', import.meta.url)
const map = readFileSync(new URL('../../docs/law/README.md', import.meta.url), 'utf8')
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** `clock/term.ts`: the room and the file. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
)
const sources = files.filter((name) => /^[a-z]+\/[a-z-]+\.ts$/.test(name))

/** The table: ground, what it says, functions, test. */
const rows = map
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [ground = '', , functions = '', proof = ''] = line.slice(2, -2).split(' | ')
    return { ground, functions, proof }
  })

/** Grounds as `src/law` cites them in full, without paragraph and item. */
const citation =
  /条例第[一二三四五六七八九十]+条|国办(?:公开办)?(?:函|发)〔\d{4}〕\d+号|《民法典》第[一二三四五六七八九十百零]+条|行政(?:复议|诉讼)法(?:（[^）]*）)?第[一二三四五六七八九十]+条|法释〔\d{4}〕\d+号|《全国年节及纪念日放假办法》/g
/** 条例30、33 */
const shortCitation = /条例(\d+(?:、\d+)*)/g

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const inChinese = (n: number) =>
  `${n >= 20 ? numerals[Math.floor(n / 10)] : ''}${n >= 10 ? '十' : ''}${numerals[n % 10]}`

/** “条例第十四条、第三十六条” goes on with the law named first: 条例第十四条、条例第三十六条. */
function spelledOut(text: string): string {
  const goesOn =
    /(条例|行政复议法|行政诉讼法)(第[一二三四五六七八九十]+条(?:第[一二三四五六七八九十]+款|第（[一二三四五六七八九十]+）项)*)([、至])第/g
  const once = text.replaceAll(goesOn, '$1$2$3$1第')
  return once === text ? text : spelledOut(once)
}

function groundsIn(text: string): string[] {
  const spelled = spelledOut(text)
  const full = [...spelled.matchAll(citation)].map(([ground]) => ground.replace(/（[^）]*）/, ''))
  const short = [...text.matchAll(shortCitation)].flatMap(([, numbers = '']) =>
    numbers.split('、').map((number) => `条例第${inChinese(Number(number))}条`),
  )
  return [...full, ...short]
}

test('every ground that the law code cites is a row', () => {
  const known = rows.map(({ ground }) => ground)
  const cited = new Set(sources.flatMap((name) => groundsIn(textOf(name))))
  expect(cited.size).toBeGreaterThan(25)
  expect([...cited].filter((ground) => !known.includes(ground))).toEqual([])
  expect(new Set(known).size).toBe(known.length)
})

test('every exported function but the plain arithmetic of days is named', () => {
  const named = rows.map(({ functions }) => functions).join(' ')
  const missing: string[] = []
  for (const name of sources.filter((source) => source !== 'calendar/day.ts')) {
    for (const [, fn = ''] of textOf(name).matchAll(/^export (?:async )?function (\w+)/gm)) {
      if (!named.includes(`\`${name}\` \`${fn}\``)) missing.push(`${name} ${fn}`)
    }
  }
  expect(missing).toEqual([])
})

test.each(rows)('$ground: functions and test exist', ({ functions, proof }) => {
  const named = [...functions.matchAll(/`([a-z/-]+\.ts)` `(\w+)`/g)]
  expect(named.length).toBeGreaterThan(0)
  for (const [, file = '', fn = ''] of named) {
    expect(textOf(file)).toMatch(new RegExp(`^export (async )?function ${fn}\\b`, 'm'))
  }
  const [, file = '', title = ''] = /^`([a-z/.-]+\.test\.ts)` “(.+)”$/.exec(proof) ?? []
  expect(files).toContain(file)
  expect(textOf(file)).toContain(title)
})

test('every file stands in a room', () => {
  expect(files.filter((name) => !name.includes('/') && name.endsWith('.ts'))).toEqual(['law-map.test.ts'])
})

test('the reading of citations', () => {
  expect(groundsIn("'条例第十四条、第三十六条第（三）项' 条例30、33 行政复议法（2017年修正）第九条")).toEqual(
    ['条例第十四条', '条例第三十六条', '行政复议法第九条', '条例第三十条', '条例第三十三条'],
  )
})
