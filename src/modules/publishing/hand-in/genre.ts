import { type Genre, genres } from '../disclosure.ts'

/** What titles end in beside the names of the genres themselves. */
const endings: readonly (readonly [ending: string, genre: Genre])[] = [
  ['通告', '公告'],
  ['预公告', '公告'],
  ['名单', '公示'],
  ['公示表', '公示'],
  ['公示名单', '公示'],
  ['公示情况', '公示'],
  ['纪要', '会议纪要'],
  ['常务会议', '会议纪要'],
  ['办公会议', '会议纪要'],
  ['专题会议', '会议纪要'],
  ['工作要点', '计划'],
  ['工作安排', '计划'],
  ['规划', '计划'],
  ['预案', '预案'],
  ['目录', '清单'],
  ['一览表', '清单'],
  ['办法', '制度'],
  ['规定', '制度'],
  ['规程', '制度'],
  ['细则', '制度'],
  ['规则', '制度'],
  ['规范', '制度'],
  ['总结', '报告'],
  ['预算公开', '报告'],
  ['决算公开', '报告'],
  ['情况', '报告'],
  ['服务指南', '办事指南'],
  ['办理指南', '办事指南'],
  ['办事服务公开', '办事指南'],
  ['解读', '政策解读'],
  ['问答', '政策解读'],
  ['图解', '政策解读'],
]

/** 体裁 by the last words of a title: “……情况公示” is a 公示. Null where it says none. */
export function genreOf(title: string): Genre | null {
  const bare = title
    .replace(/\s/g, '')
    .replace(/[（(【][^（）()【】]*[）)】]$/, '')
    .replace(/[》”"]+$/, '')
  const own = genres
    .filter((genre) => genre !== '其他')
    .map((genre): readonly [string, Genre] => [genre, genre])
  const known = [...own, ...endings].filter(([ending]) => bare.endsWith(ending))
  return known.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}

/** What a title issues or passes on: 关于印发《某某工作方案》的通知 → 某某工作方案. Null where it does neither. */
export function issuedTitle(title: string): string | null {
  const passed =
    /(?:印发|转发|发布|公布|施行|下发)\s*(?:《([^》]+)》|(.+?))\s*(?:等\S{0,8})?的(?:通知|公告|通告|决定|命令|批复)/u.exec(
      title.replace(/\s/g, ''),
    )
  return passed?.[1] ?? passed?.[2] ?? null
}
