/** A room of two camps: what its members say to claims, so that two groups of opinion and what each stands for can be told by hand. */

export const CAMPED_CLAIMS = [
  'The lanes made the way to school safer.',
  'The lanes shall be built on both shores.',
  'A lane is worth more than the parking it took.',
  'The council measured long enough.',
  'Cyclists keep to the rules as often as drivers.',
  'The bakers lost customers.',
  'The lanes were planned over people’s heads.',
  'Deliveries take too long since the lanes came.',
  'The money was needed elsewhere.',
  'The lanes stand empty in winter.',
  'Nobody asked the bakers.',
  'A crossing at the school is missing.',
] as const

/** Of the first five claims one camp holds all and the other none, of the next five the other way round; of the last two both hold all. */
export function stanceOf(member: number, claim: number): 'agree' | 'disagree' | 'pass' {
  if (claim >= 10) return 'agree'
  // A few are of two minds about one of them.
  if (member % 12 === 0 && claim === (member / 12) % 5) return 'pass'
  return isFirstCamp(member) === claim < 5 ? 'agree' : 'disagree'
}

/** Two thirds are of the first camp. */
export const isFirstCamp = (member: number) => member % 3 !== 1
