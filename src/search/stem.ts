/**
 * What the forms of an English word have in common: `rotat` of `rotate`, `rotates`, `rotated`, `rotating` and `rotation`.
 *
 * Short words and names in code stay as they are. It need not be a word, nor right for every word: it must only be the same for
 * the forms that people type.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word

  for (const [ending, kept] of ENDINGS) {
    const rest = word.length - ending.length
    if (!word.endsWith(ending) || !hasVowel.test(word.slice(0, rest))) continue
    if (rest < 3 && kept === '') continue
    return shortened(undoubled(word.slice(0, rest) + kept))
  }
  return shortened(word)
}

/** The longest first; what follows an ending is what stays of it. */
const ENDINGS: readonly (readonly [ending: string, kept: string])[] = [
  ['izations', 'iz'],
  ['ization', 'iz'],
  ['ments', ''],
  ['sses', 'ss'],
  ['tions', 't'],
  ['sions', 's'],
  ['ment', ''],
  ['tion', 't'],
  ['sion', 's'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ings', ''],
  ['ing', ''],
  ['ed', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
]

const hasVowel = /[aeiouy]/

/** `stopp` of `stopped`; but `install` and `pass` have two letters of their own. */
function undoubled(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Without the `e` of `rotate`, and without the `at` that `configuration` has more than `configure`. */
function shortened(stem: string): string {
  return stem.replace(/(?<=...)e$/, '').replace(/(?<=.{6})at$/, '')
}
