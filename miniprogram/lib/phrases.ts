const phrase = /[^，；。！？]+[，；。！？]*/g

/** A sentence in the pieces between which large text may break. */
export function phrasesOf(sentence: string): string[] {
  return sentence.match(phrase) ?? []
}
