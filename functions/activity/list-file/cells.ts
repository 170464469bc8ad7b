/** A list as cells: what a program that opens it must never take for a formula. */

/** A text, or a number that is one. */
export type Cell = string | number

/**
 * Spreadsheets run a cell that begins with one of these, some also in full width or behind blanks (OWASP, CSV
 * injection). One that begins with the mark itself gets another, so that taking one away gives every text back.
 */
const running = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20']|^[\t\r\n]/u

/** For formats without types, where the program guesses: marked as text. */
export function asText(text: string): string {
  return running.test(text) ? `'${text}` : text
}
