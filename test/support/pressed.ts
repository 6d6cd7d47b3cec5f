/** A file of the press as a whole, where it is looked into. */
import { type PressJob, pressHere } from '../../server/press/press.ts'

export const pressedFile = async (job: PressJob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response((await pressHere(job)).bytes).arrayBuffer())
