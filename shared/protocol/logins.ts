/** A member's own logins in a room: `GET …/logins`, and `DELETE …/logins/:id`, which ends one of them and answers 204. */
import * as v from 'valibot'

/** Made from what the server keeps of a login, another one a room: it opens nothing and names nothing elsewhere. */
export const LoginId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/, 'is not the id of a login'))

export interface LoginInfo {
  id: string
  /** When the member came in with it. */
  since: number
  /** When it was last heard of, as far as the server has known since its own start. */
  seen?: number
  /** A page of it is open in the room now. */
  isOpen: boolean
  /** It is the one that asks. */
  isThis: boolean
}
/** The oldest first. */
export interface LoginsAnswer {
  logins: LoginInfo[]
}
