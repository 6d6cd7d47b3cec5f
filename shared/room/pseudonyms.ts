/** Drawn names for rooms without real ones: a colour, stuff or weather, and a thing or creature. 64 of each make 4,096 pairs. */
import type { Random } from './ids.ts'

const FIRST = `Amber Copper Silver Golden Ivory Scarlet Crimson Violet Indigo Cobalt Azure Teal Emerald Olive Sage Mossy
  Coral Russet Ochre Saffron Lilac Velvet Linen Woollen Paper Marble Granite Slate Cedar Maple Birch Willow
  Hazel Oaken North South East West Upper Inner Early Autumn Winter Summer Spring Morning Evening Midday
  Misty Sunny Frosty Breezy Quiet Gentle Steady Bright Clear Calm Swift Patient Merry Curious Open Wide`.split(/\s+/)

const SECOND =
  `Mill Lantern Wren Harbour Bridge Meadow Orchard Garden Window Kettle Compass Anchor Ferry Valley River Brook
  Island Summit Canyon Prairie Forest Grove Thicket Lighthouse Tower Cottage Village Market Library Museum Theatre Station
  Robin Sparrow Heron Falcon Swallow Finch Plover Puffin Otter Badger Hare Squirrel Dolphin Turtle Salmon Beetle
  Acorn Clover Daisy Thistle Tulip Fern Pebble Feather Comet Planet Rainbow Cloud Violin Cello Drum Whistle`.split(
    /\s+/,
  )

/** Odd, so that steps of it visit every one of the 4,096 pairs, and far, so that neighbours do not look alike. */
const STRIDE = 1237

/** A word pair that is not in `taken`, at random; numbered only when all pairs are. */
export function drawPseudonym(random: Random, taken: ReadonlySet<string>): string {
  const pairs = FIRST.length * SECOND.length
  const [high, low] = random(2)
  const start = (high! * 256 + low!) % pairs
  for (let round = 1; ; round++) {
    for (let step = 0; step < pairs; step++) {
      const pair = (start + step * STRIDE) % pairs
      const words = `${FIRST[pair % FIRST.length]} ${SECOND[Math.floor(pair / FIRST.length)]}`
      const name = round === 1 ? words : `${words} ${round}`
      if (!taken.has(name)) return name
    }
  }
}
