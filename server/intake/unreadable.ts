/** A source that no article can be made of: bad input, thrown where it is read. */
export class Unreadable extends Error {
  readonly status: 400 | 413 | 422 | 503
  /** One sentence that the person who gave the source can act on. */
  readonly detail: string
  /** Where in the request, such as `source.text`. */
  readonly path: string

  constructor(status: 400 | 413 | 422 | 503, detail: string, path: string) {
    super(detail)
    this.name = 'Unreadable'
    this.status = status
    this.detail = detail
    this.path = path
  }
}

export const PICTURES_ONLY = 'This holds pictures only, no text. Type or paste what they say.'
