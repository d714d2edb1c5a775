/** What stands for a picture of the file in the text: its number, or words, once the text was edited without it. */
const numbered = /src="picture:(\d+)" alt="([^"]*)"/g
const inWords = /<p>〔这里缺一张图片(?:：([^〕<]*))?〕<\/p>/g

/** Which attachment a picture of the file has become. */
export interface PlacedPicture {
  readonly number: number
  readonly id: string
}

/** Stands for what a picture shows as long as nobody has said it: without any words it would not be kept. */
const unsaid = '（还没有写替代文字）'

/** Whether pictures of the file are still to be put into the text. */
export function awaitsPictures(html: string): boolean {
  return html.search(numbered) >= 0 || html.search(inWords) >= 0
}

/**
 * Puts the pictures where the text has kept their place: by their number, else by what they show, else, where as many
 * places are left as pictures, in their order. `alternatives`: what each shows, as the file has it.
 */
export function placePictures(
  html: string,
  pictures: readonly PlacedPicture[],
  alternatives: readonly string[],
): string {
  const used = new Set<number>()
  const byNumber = html.replace(numbered, (whole, digits: string, alt: string) => {
    const number = Number(digits)
    const id = pictures.find((one) => one.number === number)?.id
    used.add(number)
    return id === undefined ? whole : imageOf(id, alt)
  })
  const places = [...byNumber.matchAll(inWords)].length
  const left = pictures.filter(({ number }) => !used.has(number))
  const inOrder = places === left.length
  return byNumber.replace(inWords, (whole, alt = '') => {
    const said = String(alt).trim()
    const same = left.filter(({ number }) => said !== '' && alternatives[number - 1] === said)
    const next = same.length === 1 ? same[0] : inOrder ? left[0] : undefined
    if (next === undefined) return whole
    left.splice(left.indexOf(next), 1)
    return `<p class="picture"><img ${imageOf(next.id, said)} /></p>`
  })
}

function imageOf(id: string, alt: string): string {
  return `src="picture:${id}" alt="${alt.trim() === '' ? unsaid : alt}"`
}

/** What each picture of a text shows, by its number less one. */
export function alternativesIn(html: string): readonly string[] {
  const alternatives: string[] = []
  for (const [, digits, alt = ''] of html.matchAll(numbered)) alternatives[Number(digits) - 1] ??= alt
  return alternatives
}
