import { composeSchema } from './compose-schema.ts'
import { contradictingKey } from './contradicting-key.ts'
import { daemonJson } from './daemon-json.ts'
import { dashLookalike } from './dash-lookalike.ts'
import { dockerfileSyntax } from './dockerfile-syntax.ts'
import { envAssignment } from './env-assignment.ts'
import { fenceLanguage } from './fence-language.ts'
import { flagConflict } from './flag-conflict.ts'
import { flagOrder } from './flag-order.ts'
import { flagValue } from './flag-value.ts'
import { foreignFlag } from './foreign-flag.ts'
import { headingLevel } from './heading-level.ts'
import { imageAlt } from './image-alt.ts'
import { imageCase } from './image-case.ts'
import { indefiniteArticle } from './indefinite-article.ts'
import { invisibleCharacter } from './invisible-character.ts'
import { jsonSyntax } from './json-syntax.ts'
import { knownFilter } from './known-filter.ts'
import { knownValue } from './known-value.ts'
import { lineContinuation } from './line-continuation.ts'
import { listedKind } from './listed-kind.ts'
import { misspelling } from './misspelling.ts'
import { mojibake } from './mojibake.ts'
import { mountPath } from './mount-path.ts'
import { operandCount } from './operand-count.ts'
import { placeholderKind } from './placeholder-kind.ts'
import { productName } from './product-name.ts'
import { programName } from './program-name.ts'
import { remarkMark } from './remark-mark.ts'
import { repeatedWord } from './repeated-word.ts'
import { retired } from './retired.ts'
import { saysDoes } from './says-does.ts'
import { shellDamage } from './shell-damage.ts'
import { singleDash } from './single-dash.ts'
import { stackParticulars } from './stack-particulars.ts'
import { typographicQuote } from './typographic-quote.ts'
import { unclosedFence } from './unclosed-fence.ts'
import { unknownCommand } from './unknown-command.ts'
import { unknownFlag } from './unknown-flag.ts'
import { unknownWord } from './unknown-word.ts'
import { variables } from './variables.ts'
import { wordOrder } from './word-order.ts'
import { yamlSyntax } from './yaml-syntax.ts'
import type { Rule } from './rule.ts'

/**
 * Every rule, in the order in which they fix: where two want the same words, the first has them.
 *
 * One import and one line here for each file; what a later rule reads, an earlier one has mended.
 */
export const rules: readonly Rule[] = [
  // Characters: mojibake, dashes, what a scan confused.
  mojibake,
  invisibleCharacter,
  dashLookalike,
  typographicQuote,
  // Words of a command: what breaks a shell line.
  shellDamage,
  remarkMark,
  lineContinuation,
  // Names: commands, then flags, then values and operands.
  programName,
  unknownCommand,
  wordOrder,
  singleDash,
  unknownFlag,
  foreignFlag,
  flagOrder,
  flagValue,
  knownFilter,
  knownValue,
  envAssignment,
  mountPath,
  imageCase,
  operandCount,
  placeholderKind,
  listedKind,
  // Meaning: what is retired, what contradicts itself.
  saysDoes,
  contradictingKey,
  flagConflict,
  stackParticulars,
  retired,
  // Files inside the text: Dockerfile, Compose, JSON, YAML, shell.
  variables,
  jsonSyntax,
  yamlSyntax,
  daemonJson,
  composeSchema,
  dockerfileSyntax,
  // Words: products, misspellings, articles.
  productName,
  misspelling,
  unknownWord,
  repeatedWord,
  indefiniteArticle,
  // Structure: fences, headings, images.
  unclosedFence,
  fenceLanguage,
  headingLevel,
  imageAlt,
]
