/** A picture of the file, as its text comes from the server. */
const numbered = /<p class="picture"><img src="picture:(\d+)" alt="([^"]*)" \/><\/p>/g
/** What keeps its place in the text until the draft is there: words, which no editing takes for anything else. */
const kept = /<p>〔这里缺一张图片(?:：([^〕<]*))?〕<\/p>/g
const inFile = /^文件里的第(\d+)张(?:：(.*))?$/

/** Stands for what a picture shows as long as nobody has said it: without any words it would not be kept. */
const unsaid = '（还没有写替代文字）'

/** Which attachment a picture of the file has become. */
export interface PlacedPicture {
  readonly number: number
  readonly id: string
}

/** The text with words in the places of its pictures. */
export function keepPlaces(html: string): string {
  return html.replace(numbered, (_whole, number: string, alt: string) => {
    const said = alt.replace(/[〔〕]/g, ' ').trim()
    return `<p>〔这里缺一张图片：文件里的第${number}张${said === '' ? '' : `：${said}`}〕</p>`
  })
}

/** Whether pictures of the file are still to be put into the text. */
export function awaitsPictures(html: string): boolean {
  return html.search(kept) >= 0
}

/**
 * Puts the pictures where the text has kept their place: by their number, else, where somebody wrote other words and
 * as many places are left as pictures, in their order.
 */
export function placePictures(html: string, pictures: readonly PlacedPicture[]): string {
  const numbers = [...html.matchAll(kept)].map(([, words = '']) => numberIn(words))
  const left = pictures.filter(({ number }) => !numbers.includes(number))
  const inOrder = numbers.filter((number) => number === null).length === left.length
  return html.replace(kept, (whole, words = '') => {
    const said = String(words)
    const number = numberIn(said)
    const picture =
      number === null ? (inOrder ? left.shift() : undefined) : pictures.find((one) => one.number === number)
    if (picture === undefined) return whole
    const alt = (inFile.exec(said)?.[2] ?? (number === null ? said : '')).trim().replaceAll('"', '&quot;')
    return `<p class="picture"><img src="picture:${picture.id}" alt="${alt === '' ? unsaid : alt}" /></p>`
  })
}

function numberIn(words: string): number | null {
  const digits = inFile.exec(words)?.[1]
  return digits === undefined ? null : Number(digits)
}
