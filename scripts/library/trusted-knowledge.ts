import { parse } from 'yaml'
import type { Knowledge } from '../rules/rule.ts'
import { knowledgeOf, type KnowledgeFiles } from './knowledge.ts'

/** How a file is read; paths are relative to the project's root. */
type Read = (path: string) => Uint8Array | undefined

export const FOLDER = 'content/knowledge'

/**
 * What people collected for the rules, taken as it is, and only what is asked for.
 *
 * For programs that start often: the build holds the files against their schemas, which takes longer than reading a note.
 */
export function trustedKnowledge(read: Read): Knowledge {
  const files: KnowledgeFiles = {
    flagValues: () => parse(text('flag-values.yml')),
    filters: () => parse(text('filters.yml')),
    flagConflicts: () => parse(text('flag-conflicts.yml')),
    instructionFlags: () => parse(text('instruction-flags.yml')),
    retired: () => parse(text('retired.yml')),
    misspellings: () => parse(text('misspellings.yml')),
    ...dictionaryFiles(read),
    products: () => parse(text('products.yml')),
    daemonKeys: () => parse(text('daemon-keys.yml')),
    variables: () => parse(text('variables.yml')),
    composeKeys: () => parse(text('compose-keys.yml')),
    houseStyle: () => parse(text('house-style.yml')),
  }
  return knowledgeOf(files)

  function text(name: string): string {
    const bytes = read(`${FOLDER}/${name}`)
    if (bytes === undefined)
      throw new Error(
        `Cannot read ${FOLDER}/${name}: there is no such file. Take it from the repository again.`,
      )
    return new TextDecoder().decode(bytes)
  }
}

/** The packages that know words; nothing of those that are not installed. */
export function dictionaryFiles(
  read: Read,
): Pick<KnowledgeFiles, 'commonMisspellings' | 'words' | 'terms'> {
  return {
    commonMisspellings: () => commonMisspellings(read),
    words: () => read('node_modules/word-list/words.txt'),
    terms: () => TERMS.flatMap((name) => read(`${TERMS_FOLDER}/${name}`) ?? []),
  }
}

const TERMS_FOLDER = 'node_modules/@cspell/dict-software-terms/dict'
const TERMS = [
  'coding-compound-terms.txt',
  'computing-acronyms.txt',
  'networkingTerms.txt',
  'software-terms-alternative.txt',
  'softwareTerms.txt.gz',
  'software-tools.txt',
  'webServices.txt',
]

/** Misspellings that people collected for cspell; nothing where the package is not installed. */
export function commonMisspellings(read: Read): string {
  const bytes = read('node_modules/@cspell/dict-en-common-misspellings/dict/dict-en.json')
  // One byte a character: only entries of plain letters are wanted, and it takes an eighth of the time.
  return bytes === undefined
    ? ''
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
