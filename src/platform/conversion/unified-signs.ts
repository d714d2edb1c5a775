/**
 * Signs that stand for a radical and look like a character (⼀ for 一, ⻚ for 页): programs that make PDF files put them
 * in the place of the characters, and so nothing that reads or searches the text would find a word.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺄乙⺇几⺌小⺎兀⺐尢⺒巳⺓幺⺗心⺙攵⺛旡⺝月⺟母⺠民⺦丬⺧牛⺨犬⺩王⺬礻⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺻聿⺼月⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝',
    ...'⻊足⻋车⻌辶⻍辶⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟',
  ].flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? sign]] : [])),
)

/** The text with the characters that are meant. */
export function withUnifiedSigns(text: string): string {
  return text
    .replace(/[\u2F00-\u2FD5]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/g, (sign) => supplement[sign] ?? sign)
}
