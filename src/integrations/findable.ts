import type { CommandEntry, KeywordEntry } from '../schemas.ts'

/** An entry of the cheat sheet as the search sees it. */
export interface Findable {
  /** Below the base, without a slash before it. */
  readonly url: string
  /** What one does with it. */
  readonly task: string
  /** Ways to write it, the first as it is shown. */
  readonly forms: readonly string[]
  /** All names of the command that it begins with. */
  readonly names?: readonly string[]
  /** What else is said of it. */
  readonly aside: readonly string[]
  /** The page that teaches it. */
  readonly taughtAt: { readonly url: string; readonly page: string } | undefined
  readonly kind?: string
  readonly retired?: string
  readonly destroys?: string
}

/** @param url of the entry, below the base */
export function commandFindable(command: CommandEntry, url: string): Findable {
  const { task, variants, taughtAt, flags, reference, retired, destroys, group } = command
  const names = reference ? [reference.path, ...reference.aliases] : []
  const switched = variants.flatMap(({ long, short }) => [long, short])
  return {
    url,
    task,
    forms: [...new Set([...variants.map(({ text }) => text), ...switched])],
    ...(names.length > 1 && { names }),
    aside: [
      group,
      ...names,
      ...flags.map(({ gloss }) => gloss),
      ...(retired === undefined ? [] : [retired]),
      ...(destroys === undefined ? [] : [destroys]),
    ],
    taughtAt: taughtAt[0],
    ...(retired !== undefined && { retired }),
    ...(destroys !== undefined && { destroys }),
  }
}

/** A Dockerfile instruction, or a key of a Compose file. */
export function keywordFindable({
  id,
  kind,
  usage,
  name,
  gloss,
  taughtAt,
}: KeywordEntry): Findable {
  return {
    url: `cheat-sheet/#${id}`,
    task: gloss,
    forms: [usage],
    aside: [name],
    taughtAt,
    kind: kind === 'dockerfile' ? 'Dockerfile' : 'Compose file',
  }
}
