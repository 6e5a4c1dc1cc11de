import type { RuleEntry } from '../../src/schemas.ts'
import type { RuleDoc } from '../book/book.ts'
import { jsonArray, type Exporter } from './exporter.ts'

/** What each rule demands, with its examples, for the page that lists them. */
export const rules: Exporter = {
  id: 'rules',
  *export(book) {
    yield {
      path: 'src/content/generated/rules.json',
      contents: jsonArray(book.rules, (rule) => JSON.stringify(entryOf(rule))),
    }
  },
}

function entryOf({ id, kind, description, examples }: RuleDoc): RuleEntry {
  return { id, kind, description, examples: [...examples] }
}
