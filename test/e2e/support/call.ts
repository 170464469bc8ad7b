import type { Answer, InputOf, Operation, OutputOf } from '@linli/shared/operation'

/** Asks the running instance as the phone of that person does. */
export async function ask<O extends Operation>(
  url: string,
  phone: string,
  operation: O,
  input: InputOf<O>,
): Promise<OutputOf<O>> {
  const [domain] = operation.name.split('.')
  const response = await fetch(`${url}/call/api-${domain}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-phone': phone },
    body: JSON.stringify({ op: operation.name, input, requestId: crypto.randomUUID() }),
  })
  const answer = (await response.json()) as Answer<O>
  if ('failure' in answer) throw new Error(`${operation.name}: ${answer.failure.code}`)
  return answer.output
}
