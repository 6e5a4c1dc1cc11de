import type { Code } from 'mdast'
import { isMap, isScalar, parseAllDocuments, type Document, type Node, type YAMLError } from 'yaml'
import { oncePer } from '../once-per.ts'
import type { Snippet } from '../rule.ts'
import { LONGEST_FILE } from './synopsis.ts'
import { yamlErrors } from './yaml-document.ts'

/** Languages that are YAML. */
export const YAML: ReadonlySet<string> = new Set(['yaml', 'yml', 'compose'])

/** A snippet read as YAML, of which JSON is a part. */
export interface YamlSnippet {
  readonly documents: readonly Document.Parsed[]
  readonly errors: readonly YAMLError[]
}

/** Read once for all rules; nothing when it is too long or too deep to be a file of a note. */
export function yamlOf({ node }: Pick<Snippet, 'node'>): YamlSnippet | undefined {
  return yamlIn(node)
}

const yamlIn = oncePer(({ value }: Code): YamlSnippet | undefined => {
  if (value.length > LONGEST_FILE || value.trim() === '' || DEEP.test(value)) return undefined
  try {
    const documents = parseAllDocuments(value, {
      prettyErrors: false,
      uniqueKeys: true,
      merge: true,
    })
    if ('empty' in documents) return { documents: [], errors: [] }
    return { documents, errors: documents.flatMap(yamlErrors) }
  } catch {
    // It says what it does not understand by errors; what it throws is a want of its own, such as a nesting too deep.
    return undefined
  }
})

/** Brackets within brackets, or dashes within dashes, as no file has them. */
const DEEP = /[[{]\s*(?:[[{]\s*){50}|(?:- ){50}|(?:\? ){50}/

/** The value at a path of keys and indices, and the key that leads to it, as nodes with their ranges. */
export function nodeAt(
  document: Document.Parsed,
  path: readonly (string | number)[],
): { readonly key?: Node; readonly value?: Node } {
  const parent = document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (!isMap(parent)) {
    const value = document.getIn(path, true)
    return isNodeLike(value) ? { value } : {}
  }
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
  return {
    ...(isNodeLike(pair?.key) && { key: pair.key }),
    ...(isNodeLike(pair?.value) && { value: pair.value }),
  }
}

function isNodeLike(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value
}
