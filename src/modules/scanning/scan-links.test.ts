import { describe, expect, test } from 'vitest'
import { sampleContext, sampleInput, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'
import { portalPathsIn } from './scan-links.ts'

describe('links', () => {
  const linked = (...hrefs: string[]): string[] =>
    scan(
      sampleInput({
        body: hrefs.map((href) => `<p><a href="${href}">见此</a></p>`).join(''),
        context: { ...sampleContext, deadPaths: ['/gone?x=1'] },
      }),
      { ...sampleRules, allowedHosts: ['example.org'] },
    ).findings.map(({ rule, quote }) => `${rule} ${quote}`)

  test.each([
    ['https://www.gov.cn/a', []],
    ['http://gov.cn/', []],
    ['https://汶上.政务/', []],
    ['https://a.b.example.org/', []],
    ['https://zwgk.example.gov.cn/here', []],
    ['https://zwgk.example.gov.cn/gone?x=1', ['deadLink /gone?x=1']],
    ['https://evil.example/', ['foreignLink evil.example']],
    ['https://notgov.cn/', ['foreignLink notgov.cn']],
    ['https://www.gov.cn.evil.example/', ['foreignLink www.gov.cn.evil.example']],
    ['https://www.gov.cn@evil.example/', ['foreignLink evil.example']],
    ['http://localhost:8080/', ['deadLink http://localhost:8080/']],
    ['http://127.0.0.1/', ['deadLink http://127.0.0.1/']],
    ['http://0x7f.1/', ['deadLink http://0x7f.1/']],
    ['http://10.1.2.3/a', ['deadLink http://10.1.2.3/a']],
    ['http://192.168.1.1/', ['deadLink http://192.168.1.1/']],
    ['http://172.20.0.1/', ['deadLink http://172.20.0.1/']],
    ['http://[::1]/', ['deadLink http://[::1]/']],
    ['http://oa/', ['deadLink http://oa/']],
    ['/relative', ['deadLink /relative']],
    ['file:///C:/a.docx', ['deadLink file:///C:/a.docx']],
    ['C:\\a.docx', ['deadLink C:\\a.docx']],
    ['http://', ['deadLink http://']],
    ['http://8.8.8.8/', ['foreignLink 8.8.8.8']],
  ])('%s', (href, expected) => expect(linked(href)).toEqual(expected))

  test('addresses written out count once, in the title too; a link without words is told', () => {
    const report = scan(
      sampleInput({
        texts: [{ part: 'title', text: '详见www.evil.example/a。' }],
        body: '<p><a href="https://evil.example/">https://evil.example/</a>，https://other.example/x</p><p>字<a href="https://www.gov.cn/"></a></p>',
      }),
      sampleRules,
    )
    expect(report.findings.map(({ where, quote, from }) => [where, quote, from])).toEqual([
      ['标题', 'www.evil.example', 2],
      ['正文第1段', 'evil.example', 0],
      ['正文第2段', 'www.gov.cn', null],
      ['正文第1段', 'other.example', 22],
    ])
    expect(report.findings[2]?.text).toContain('暗链')
  })

  test('the paths to look up are those of our own portal, each once', () => {
    const body =
      '<p><a href="https://zwgk.example.gov.cn/a">一</a>https://zwgk.example.gov.cn/a https://zwgk.example.gov.cn/b?c=1#d https://www.gov.cn/e</p>'
    expect(portalPathsIn(sampleInput({ body }))).toEqual(['/a', '/b?c=1'])
  })
})
