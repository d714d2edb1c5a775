/** What stands for a picture of the file in the text: its number, or words, once the text was edited without it. */
const numbered = /src="picture:(\d+)"/g
const inWords = /<p>〔这里缺一张图片(?:：([^〕<]*))?〕<\/p>/g

/** Which attachment a picture of the file has become. */
export interface PlacedPicture {
  readonly number: number
  readonly id: string
}

/** Whether pictures of the file are still to be put into the text. */
export function awaitsPictures(html: string): boolean {
  return [...html.matchAll(numbered)].length > 0 || [...html.matchAll(inWords)].length > 0
}

/**
 * Puts the pictures where the text has kept their place: by their number, else by what they show, else, where as many
 * places are left as pictures, in their order.
 */
export function placePictures(
  html: string,
  pictures: readonly PlacedPicture[],
  alternatives: readonly string[],
): string {
  const used = new Set<number>()
  const byNumber = html.replace(numbered, (whole, digits: string) => {
    const number = Number(digits)
    const id = pictures.find((one) => one.number === number)?.id
    used.add(number)
    return id === undefined ? whole : `src="picture:${id}"`
  })
  const places = [...byNumber.matchAll(inWords)]
  const left = pictures.filter(({ number }) => !used.has(number))
  return byNumber.replace(inWords, (whole, alt: string | undefined) => {
    const said = alt?.trim() ?? ''
    const same = left.filter(({ number }) => said !== '' && alternatives[number - 1] === said)
    const [next] = same.length === 1 ? same : places.length === left.length ? left : []
    if (next === undefined) return whole
    left.splice(left.indexOf(next), 1)
    places.shift()
    return `<p class="picture"><img src="picture:${next.id}" alt="${said}" /></p>`
  })
}

/** What each picture of a text shows, by its number. */
export function alternativesIn(html: string): readonly string[] {
  const alternatives: string[] = []
  for (const [, digits, alt = ''] of html.matchAll(/src="picture:(\d+)" alt="([^"]*)"/g)) {
    alternatives[Number(digits) - 1] ??= alt
  }
  return alternatives
}
