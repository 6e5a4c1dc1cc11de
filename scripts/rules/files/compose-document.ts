import { isMap, type Document } from 'yaml'
import type { Snippet } from '../rule.ts'
import { certainLanguage } from './certain-language.ts'
import { isSynopsis } from './synopsis.ts'
import { YAML, yamlOf } from './yaml-snippet.ts'

/** Whether a snippet is a Compose file, also one that names no language or that does not parse. */
export function isComposeFile(snippet: Snippet): boolean {
  const { language, value } = snippet
  if (!YAML.has(language) && language !== '') return false
  if (!value.includes('services:') || isSynopsis(value)) return false
  return composeDocumentOf(snippet) !== undefined || certainLanguage(value) === 'yaml'
}

/** The one document of a snippet, when it has services. */
export function composeDocumentOf(snippet: Snippet): Document.Parsed | undefined {
  const [document, ...others] = yamlOf(snippet)?.documents ?? []
  if (document === undefined || others.length > 0) return undefined
  return isMap(document.contents) && isMap(document.get('services', true)) ? document : undefined
}
