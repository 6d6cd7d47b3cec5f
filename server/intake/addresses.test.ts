import { describe, expect, test } from 'vitest'
import { isPublic, mayConnect, readAllowance, targetOf } from './addresses.ts'

describe('an IP address', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:10::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2a00:1450:4001::1%eth0',
    'not an address',
    '',
  ])('%s is not public', ip => {
    expect(isPublic(ip)).toBe(false)
  })
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.1.0.1',
    '198.17.0.1',
    '223.255.255.255',
    '2606:4700::1',
    '2a00:1450:4001:80b::200e',
    '2001:4860:4860::8888',
  ])('%s is public', ip => {
    expect(isPublic(ip)).toBe(true)
  })
})

describe('an address given for a page', () => {
  test.each([
    ['https://example.org/a?b#c', 'example.org', 443],
    ['http://example.org.:80/', 'example.org', 80],
    ['https://münchen.example/', 'xn--mnchen-3ya.example', 443],
    ['http://[2606:4700::1]/', '2606:4700::1', 80],
  ])('%s is taken apart as a browser does', (address, host, port) => {
    expect(targetOf(address, [])).toMatchObject({ host, port })
  })
})

describe('what the configuration allows', () => {
  const ALLOW = (text: string) => [readAllowance(text)!]
  const connects = (address: string, ip: string, allowed: string) =>
    mayConnect(targetOf(address, ALLOW(allowed)), ip, ALLOW(allowed))

  test('a name opens the web’s ports of that name, wherever it leads, and of no other', () => {
    expect(connects('http://wiki.school.lan/', '10.0.0.7', 'wiki.school.lan')).toBe(true)
    expect(() => targetOf('http://other.school.lan/', ALLOW('wiki.school.lan'))).toThrow('private network')
    expect(() => targetOf('http://wiki.school.lan:8080/', ALLOW('wiki.school.lan'))).toThrow('port 8080')
  })
  test('a port opens that port and no other', () => {
    expect(connects('http://wiki.school.lan:8080/', '10.0.0.7', 'wiki.school.lan:8080')).toBe(true)
    expect(() => targetOf('http://wiki.school.lan/', ALLOW('wiki.school.lan:8080'))).toThrow('private network')
  })
  test('a range opens its addresses under every name, and no neighbour', () => {
    expect(connects('http://wiki.example/', '10.1.2.3', '10.1.0.0/16')).toBe(true)
    expect(connects('http://wiki.example/', '10.2.2.3', '10.1.0.0/16')).toBe(false)
    expect(connects('http://[fd00::7]:81/', 'fd00::7', '[fd00::]/8:81')).toBe(true)
    expect(connects('http://wiki.example/', 'fe80::7', 'fd00::/8')).toBe(false)
    expect(connects('http://wiki.example/', '::ffff:10.1.2.3', '10.1.0.0/16')).toBe(false)
  })
  test('an open port of one host is no door to a public site’s other ports', () => {
    expect(connects('http://example.org:8080/', '93.184.216.34', '10.0.0.1:8080')).toBe(false)
  })
  test.each([
    ['wiki.example', { what: { name: 'wiki.example' } }],
    ['WIKI.example:8080', { what: { name: 'wiki.example' }, port: 8080 }],
    ['10.0.0.1:81', { what: { address: '10.0.0.1', prefix: 32, family: 'ipv4' }, port: 81 }],
    ['::1', { what: { address: '::1', prefix: 128, family: 'ipv6' } }],
    ['[::1]:9000', { what: { address: '::1', prefix: 128, family: 'ipv6' }, port: 9000 }],
  ])('%s is read', (text, allowance) => {
    expect(readAllowance(text)).toEqual(allowance)
  })
  test.each(['10.0.0.0/33', 'wiki.example/16', 'a:0', 'a:70000', 'http://a', '[::1', 'a b', '0x7f.1', '::1:80:x', '*'])(
    '%s is no entry',
    text => {
      expect(readAllowance(text)).toBeUndefined()
    },
  )
})
