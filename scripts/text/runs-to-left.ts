/** Whether a language is written from right to left, by its script: Arabic `ar`, Persian `fa`, Hebrew `he`, but also `pa-Arab`. */
export function runsToLeft(language: string): boolean {
  try {
    return TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '')
  } catch {
    return false // No tag of a language.
  }
}

/** @see https://www.unicode.org/iso15924/iso15924-codes.html */
const TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])
