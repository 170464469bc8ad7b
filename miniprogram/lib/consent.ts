// Asks for a consent at the tap that needs it, when the server says that it is lacking; then does the same again.
import type { InputOf, Operation, OutputOf } from '@linli/shared/operation'
import { giveConsent } from '@linli/shared/person/give-consent'
import { type Purpose, purposeVersions } from '@linli/shared/person/purpose'
import { call } from './call.ts'
import { consents } from './consents.ts'
import { Refused } from './failures.ts'
import { newRequestId } from './ids.ts'

const open = new Map<Purpose, Promise<boolean>>()

/** Like `call`; after the consent it is the same call, under the same request id. */
export function callWithConsent<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  requestId = newRequestId(),
): Promise<OutputOf<O>> {
  const ask = () => call(operation, input, requestId)
  return operation.consent ? withConsent(operation.consent, ask) : ask()
}

/** Whoever does not agree gets the refusal of the server: the page and what was typed stay as they are. */
export async function withConsent<Answer>(
  purpose: Purpose,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!lacksConsent(error) || !(await askedOnce(purpose))) throw error
    return ask()
  }
}

export function lacksConsent(error: unknown): boolean {
  return error instanceof Refused && error.code === 'consentNeeded'
}

/** For what a phone does by itself before it asks the server: whether they agree, now asked. */
export function agreesTo(purpose: Purpose): Promise<boolean> {
  return askedOnce(purpose)
}

/** Two who need the same consent at once share one question. */
function askedOnce(purpose: Purpose): Promise<boolean> {
  const asked = open.get(purpose) ?? askFor(purpose)
  open.set(purpose, asked)
  const done = () => open.delete(purpose)
  asked.then(done, done)
  return asked
}

async function askFor(purpose: Purpose): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: '您同意吗？',
    content: consents[purpose].text,
    cancelText: '不同意',
    confirmText: '同意',
    confirmColor: '#25201B',
  })
  if (confirm) await call(giveConsent, { purpose, version: purposeVersions[purpose] })
  return confirm
}
