import { expect, test } from 'vitest'
import { load, median, readWrk } from './wrk.ts'

const PRINTED = `Running 5s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   646.10us  213.34us   9.76ms   92.68%
    Req/Sec    49.91k     2.48k   53.05k    88.24%
  Latency Distribution
     50%  613.00us
     75%  684.00us
     90%  785.00us
     99%    1.33ms
  253198 requests in 5.10s, 3.51GB read
Requests/sec:  49646.81
Transfer/sec:    704.77MB
`

test('reads what wrk prints', () => {
  expect(readWrk(PRINTED)).toEqual({ requestsPerSecond: 49646.81, p50: 0.613, p99: 1.33 })
})

test.each(['  Non-2xx or 3xx responses: 4', '  Socket errors: connect 0, read 3, write 0, timeout 0'])(
  'a round with errors is worth nothing: %s',
  (line) => {
    expect(() => readWrk(`${PRINTED}${line}\n`)).toThrow('did not keep up')
  },
)

test('output of another kind is an error, not a zero', () => {
  expect(() => readWrk('usage: wrk')).toThrow('something else')
})

test('never sends load to another machine', async () => {
  await expect(load('http://192.0.2.1/', 1)).rejects.toThrow('this machine alone')
})

test('takes the middle measurement', () => {
  expect(median([3, 1, 20])).toBe(3)
})
