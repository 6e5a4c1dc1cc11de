import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import type { Shelf } from './library.ts'
import { searchWordsSchema, type SearchWords } from './schemas.ts'
import { textOf } from './text-of.ts'
import { readYaml } from './yaml.ts'

const FILE = 'content/search.yml'

/** What people told the search of words: those that only ask, and those that mean the same. */
export function readSearchWords(shelf: Shelf): {
  readonly value: SearchWords
  readonly problems: readonly VFileMessage[]
} {
  const { value, problems, placeOf } = readYaml(textOf(shelf.read(FILE)), FILE, searchWordsSchema)
  if (!value) return { value: { ignored: [], explained: [], synonyms: [] }, problems }

  const lines = new Map<string, number>()
  const repeated = value.synonyms.flatMap((same, line) =>
    same.flatMap((word, index) => {
      const before = lines.get(word)
      lines.set(word, line)
      if (before === undefined) return []
      return problem({
        file: FILE,
        place: placeOf(['synonyms', line, index]),
        id: 'repeated-synonym',
        reason: `Unexpected \`${word}\` again, expected a word on one line of synonyms only`,
        advice: `It stands on line ${before + 1} of them: put all that means the same there, or take it out.`,
      })
    }),
  )
  return { value, problems: repeated }
}
