/**
 * Keeps `places` true as members write: what is written about an earlier revision stands in the newest at once [TEXT-6]. Where a
 * stage withholds, a mark that was shown before stays where it was shown, whatever its creator does to it, until the reveal.
 */
import { isDeepStrictEqual } from 'node:util'
import { corrected, placeValue } from '../../shared/article/index.ts'
import type { AnnotationValue, EntryKey, PlaceValue } from '../../shared/room/index.ts'
import type { Touched } from '../gate/verdict.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'

export function followPlaces(room: LiveRoom, group: LiveGroup, touched: readonly Touched[]): void {
  if (!corrected(room.room.articles).length) return
  for (const { root, key, change } of touched)
    if (root === 'annotations' && change !== 'text') group.write(() => putPlace(room, group, key), key)
}

/** A stage that withheld is over: with this turn marks stand where their creators have moved them meanwhile. */
export function revealPlaces(room: LiveRoom): void {
  if (!corrected(room.room.articles).length) return
  for (const group of room.groups)
    if (group.withheld.isOn)
      group.write(() => {
        for (const key of group.withheld.moved()) putPlace(room, group, key)
      })
}

/** Within a change of the server's own. */
export function putPlace(room: LiveRoom, group: LiveGroup, key: EntryKey): void {
  const value = group.withheld.openValue(key)
  const places = group.doc.getMap('places')
  const place = value && placeOf(room, value)
  if (!place) return void (places.has(key) && places.delete(key))
  if (!isDeepStrictEqual(places.get(key), place)) places.set(key, place)
}

/** Where it stands by now; undefined where that is where it was made. */
export function placeOf(room: LiveRoom, value: AnnotationValue): PlaceValue | undefined {
  const stand = room.revisions.stand(room.room.articles, value)
  return stand && placeValue(stand)
}
