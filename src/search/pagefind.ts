/** What of Pagefind's interface is needed. */
export interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly PagefindResult[] }>
}

export interface PagefindResult {
  readonly id: string
  /** Where the term stands, as words of the text. */
  readonly words: readonly number[]
  readonly data: () => Promise<PagefindData>
}

export interface PagefindData {
  readonly url: string
}

/** What its module exports. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string
    readonly noWorker: boolean
  }) => Pagefind & { readonly init: () => Promise<void> }
}
