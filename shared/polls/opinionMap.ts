/**
 * Members as points: those who take the same stances stand together. Two principal components of the members' stances, as Polis
 * draws them (Small, Bjorkegren, Erkkilä, Shaw & Megill, "Polis: Scaling deliberation by mapping high dimensional opinion spaces",
 * 2021). Without chance: the same stances give the same map, in whatever order the members come.
 */

/** 1 agrees, −1 disagrees, 0 passes, undefined has not cast; one number a claim. */
export type Stances = readonly (number | undefined)[]
export type Point = readonly [x: number, y: number]

const ROUNDS = 500
const STILL = 1e-12

/**
 * What is missing is taken as the claim's mean, which pulls who has cast on little to the middle; so each point is moved out by
 * √(claims / own ballots), Polis's sparsity scaling.
 */
export function opinionMap(members: readonly Stances[]): Point[] {
  const claims = members[0]?.length ?? 0
  const means = Array.from({ length: claims }, (_, claim) => {
    const cast = members.flatMap(stances => stances[claim] ?? [])
    return cast.length === 0 ? 0 : cast.reduce((sum, stance) => sum + stance, 0) / cast.length
  })
  const rows = members.map(stances => stances.map((stance, c) => (stance === undefined ? 0 : stance - means[c]!)))
  const first = component(rows, claims)
  const second = component(
    rows.map(row => without(row, first)),
    claims,
  )
  return rows.map((row, i) => {
    const cast = members[i]!.filter(stance => stance !== undefined).length
    const scale = Math.sqrt(claims / Math.max(1, cast))
    return [scale * dot(row, first), scale * dot(row, second)]
  })
}

/** The direction in which the rows differ most, by power iteration; its largest part is positive. All zeros where none differ. */
function component(rows: readonly (readonly number[])[], length: number): readonly number[] {
  // Any start will do that is not at right angles to what is looked for; this one is in no way round.
  let direction = unit(Array.from({ length }, (_, i) => 1 + (i + 1) / (7 * length)))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Array<number>(length).fill(0)
    for (const row of rows) {
      const weight = dot(row, direction)
      for (let i = 0; i < length; i++) next[i]! += weight * row[i]!
    }
    const turned = unit(next)
    const change = Math.max(0, ...turned.map((part, i) => Math.abs(part - direction[i]!)))
    direction = turned
    if (change < STILL) break
  }
  const largest = direction.reduce((best, part) => (Math.abs(part) > Math.abs(best) + STILL ? part : best), 0)
  return largest < 0 ? direction.map(part => -part) : direction
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, part, i) => sum + part * b[i]!, 0)
function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map(part => (length < STILL ? 0 : part / length))
}
function without(row: readonly number[], direction: readonly number[]): number[] {
  const weight = dot(row, direction)
  return row.map((part, i) => part - weight * direction[i]!)
}
