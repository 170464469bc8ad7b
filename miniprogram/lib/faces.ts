// The face a page shows instead of its content, made from whatever stopped it.
import { Offline, Refused } from './failures.ts'
import { noNetwork, type Sentence, sentenceFor } from './sentences.ts'

export interface Face {
  tone: 'plain' | 'soon' | 'wait' | 'done'
  icon: string
  title: string
  lines: string[]
}

export function faceOf(error: unknown): Face {
  if (error instanceof Offline) return faceOfSentence(noNetwork, 'wait', 'offline')
  if (error instanceof Refused) return faceOfSentence(sentenceFor(error.code))
  console.error(error)
  return faceOfSentence(sentenceFor('broken'))
}

/** The same in one line, for a form: what is filled in stays. */
export interface StopLine {
  tone: Face['tone']
  icon: string
  text: string
}

export function stopLineOf(error: unknown): StopLine {
  const { tone, icon, title, lines } = faceOf(error)
  if (error instanceof Offline) return { tone, icon, text: '没有网络，您填的还在，有网再按一次。' }
  return { tone, icon, text: `${title}。${lines.at(-1) ?? ''}` }
}

export function faceOfSentence(
  sentence: Sentence,
  tone: Face['tone'] = 'soon',
  icon = 'refuse',
): Face {
  return { tone, icon, title: sentence.title, lines: [sentence.why, sentence.now] }
}
