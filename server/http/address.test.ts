import { BlockList } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { beyond } from './address.ts'

const proxiesOf = (given: string) => readConfig({ PARLEY_PROXIES: given }, []).proxies

test.each([
  ['nobody is believed where no proxy is named', '', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
  ['the proxy tells whom it heard from', '127.0.0.1', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['an IPv4 address in the form of IPv6 is the same', '127.0.0.1', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['what the sender made up stands further left', '127.0.0.1', '127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['a row of proxies is walked', '127.0.0.1, 10.1.0.0/16', '127.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ['a range of IPv6 too', 'fd00::/8', 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ['whoever comes past the proxy is nobody’s proxy', '10.0.0.1', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
  ['a header that names no address is not believed', '127.0.0.1', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['a proxy that says nothing stands for itself', '127.0.0.1', '127.0.0.1', undefined, '127.0.0.1'],
])('%s', (_, proxies, address, forwarded, from) => {
  expect(beyond(proxiesOf(proxies), address, forwarded)).toBe(from)
})

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '300.1.1.1', 'fd00::/129'])(
  '%s is no range of proxies',
  given => {
    expect(() => proxiesOf(given)).toThrow(
      `PARLEY_PROXIES has ${given}; it must be an address or a range such as 127.0.0.1 or 10.1.0.0/16.`,
    )
  },
)

test('without the setting there is no proxy', () => {
  expect(readConfig({}, []).proxies).toEqual(new BlockList())
})
