import { visit, YAMLParseError, type Document, type YAMLError } from 'yaml'

/**
 * What is wrong in a YAML document, a name that nothing bears included: `*.log` calls for what `&.log` names.
 *
 * The parser looks names up when it is asked for values, and then throws.
 */
export function yamlErrors(document: Document): readonly YAMLError[] {
  const errors: YAMLError[] = [...document.errors]
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined
      const [from = 0, to = from] = alias.range ?? []
      const { source } = alias
      const message = `alias \`*${source}\`, expected one that an anchor \`&${source}\` names, or quotes around it`
      errors.push(new YAMLParseError([from, to], 'BAD_ALIAS', message))
      return visit.BREAK
    },
  })
  return errors
}

/** The value of a document; nothing when it has none that a file can have: with a name that nothing bears, or of endless size. */
export function yamlValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined
  }
}
