import { expect, test } from 'vitest'
import { receiveInParts, type Sent, sendInParts } from './inParts.ts'

const bytesOf = (length: number, step: number) => Uint8Array.from({ length }, (_, n) => (n * step) % 251)

test('long bytes go in parts, with turns between them, and arrive whole beside their message', async () => {
  const channel: Sent<object>[] = []
  let turns = 0
  const send = async (sent: Sent<object>) => void channel.push(structuredClone(sent))
  const turn = async () => void turns++
  const letters: [object, Uint8Array[]][] = [
    [{ name: 'two' }, [bytesOf(200_000, 7), bytesOf(65_536, 3)]],
    [{ name: 'none' }, []],
    [{ name: 'empty' }, [new Uint8Array(), bytesOf(1, 1), new Uint8Array()]],
    [{ name: 'only empty' }, [new Uint8Array()]],
  ]
  for (const [message, long] of letters) await sendInParts(send, turn, message, long)
  expect(turns).toBe(6)
  expect(channel.map(sent => (sent instanceof Uint8Array ? sent.length : 'message'))).toEqual([
    'message',
    65_536,
    65_536,
    65_536,
    3392,
    65_536,
    'message',
    'message',
    1,
    'message',
  ])
  const arrived: [object, Uint8Array[]][] = []
  const take = receiveInParts<object>((message, long) => void arrived.push([message, long]))
  for (const sent of channel) take(sent)
  expect(arrived).toEqual(letters)
})

test('where the channel is closed nothing more is sent', async () => {
  let sent = 0
  const send = async () => {
    if (++sent === 2) throw new Error('closed')
  }
  await expect(sendInParts(send, async () => {}, {}, [bytesOf(500_000, 1)])).rejects.toThrow('closed')
  expect(sent).toBe(2)
})
