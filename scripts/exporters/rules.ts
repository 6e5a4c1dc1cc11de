import { jsonArray, type Exporter } from './exporter.ts'

/** What each rule demands, for the errata page. */
export const rules: Exporter = {
  id: 'rules',
  *export(book) {
    yield {
      path: 'src/content/generated/rules.json',
      contents: jsonArray(book.rules, (rule) => JSON.stringify(rule)),
    }
  },
}
