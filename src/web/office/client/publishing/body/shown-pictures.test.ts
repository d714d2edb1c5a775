import { expect, test } from 'vitest'
import { withShownPictures } from './shown-pictures.ts'

const id = '0198a000-0000-7000-8000-00000000000a'
const body = `<p>甲</p>\n<p class="picture"><img src="picture:${id}" alt="&quot;集市&quot;" /></p>`

test('pictures are fetched from where they are kept, or said in words', () => {
  expect(withShownPictures(body, (one) => `/files/${one}?a=1&b="`)).toBe(
    `<p>甲</p>\n<p class="picture"><img src="/files/${id}?a=1&amp;b=&quot;" alt="&quot;集市&quot;" /></p>`,
  )
  expect(withShownPictures(body)).toBe('<p>甲</p>\n<p class="picture">〔图片：&quot;集市&quot;〕</p>')
})
