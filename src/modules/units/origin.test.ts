import { expect, test } from 'vitest'
import { deviceOf, maskAddress } from './origin.ts'

test.each([
  ['202.110.193.7', '202.110.*.*'],
  ['::ffff:10.1.2.3', '10.1.*.*'],
  ['127.0.0.1', '本机'],
  ['::1', '本机'],
  ['::ffff:127.0.0.1', '本机'],
  ['240e:3a1:4c50::8a3f', '240e:3a1:*'],
  ['', '未知'],
  ['<b>', '未知'],
])('the address %s is shown as %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0',
    'Windows · Edge',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; Kylin) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    '麒麟 · Chrome',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1',
    'iOS · Safari',
  ],
  ['Mozilla/5.0 (Linux; Android 16) Chrome/139.0 MicroMessenger/8.0', 'Android · 微信'],
  ['curl/8.0', '其他设备'],
  ['', '其他设备'],
])('a browser that says %s is called %s', (userAgent, shown) => {
  expect(deviceOf(userAgent)).toBe(shown)
})
