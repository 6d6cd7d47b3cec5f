/** Keeps `places` true as members write: what is written about an earlier revision stands in the newest at once [TEXT-6]. */
import { isDeepStrictEqual } from 'node:util'
import { corrected, placeValue } from '../../shared/article/index.ts'
import type { AnnotationValue, EntryKey } from '../../shared/room/index.ts'
import type { Touched } from '../gate/verdict.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'

export function followPlaces(room: LiveRoom, group: LiveGroup, touched: readonly Touched[]): void {
  if (!corrected(room.room.articles).length) return
  for (const { root, key, change } of touched)
    if (root === 'annotations' && change !== 'text') group.write(() => putPlace(room, group, key), key)
}

/** Within a change of the server's own. */
export function putPlace(room: LiveRoom, group: LiveGroup, key: EntryKey): void {
  const value = group.doc.getMap('annotations').get(key) as AnnotationValue | undefined
  const places = group.doc.getMap('places')
  const stand = value && room.revisions.stand(room.room.articles, value)
  if (!stand) return void (places.has(key) && places.delete(key))
  const place = placeValue(stand)
  if (!isDeepStrictEqual(places.get(key), place)) places.set(key, place)
}
