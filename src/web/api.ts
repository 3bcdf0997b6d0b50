import type { Noun } from '../domain/vocabulary.ts'
import { Failure, type ProblemAnswer } from './failure.ts'
import { askToken } from './host.ts'

type Call = { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown; headers?: HeadersInit }

const patience = 30_000

async function send(call: Call, claims?: string): Promise<Response> {
  const headers = new Headers(call.headers)
  headers.set('Authorization', `Bearer ${await askToken(claims)}`)
  headers.set('Accept-Language', document.documentElement.lang)
  const file = call.body instanceof Blob ? call.body : null
  if (call.body !== undefined && file === null) headers.set('Content-Type', 'application/json')
  try {
    return await fetch(call.path, {
      method: call.method,
      headers,
      body: file ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: AbortSignal.timeout(patience),
    })
  } catch (reason) {
    const slow = reason instanceof DOMException && reason.name === 'TimeoutError'
    throw new Failure(slow ? 'slow' : 'offline', {}, reason)
  }
}

async function readProblem(response: Response): Promise<Failure> {
  try {
    const answer: ProblemAnswer = await response.json()
    return new Failure(answer.code ?? 'unexpected', answer)
  } catch (reason) {
    // Something between us and the server answered with a page of its own.
    return new Failure(response.status >= 500 ? 'unavailable' : 'unexpected', {}, reason)
  }
}

async function answered(call: Call, alsoGood?: number): Promise<Response> {
  const response = await send(call)
  if (response.ok || response.status === alsoGood) return response
  const failure = await readProblem(response)
  const { claims } = failure.answer
  if (failure.code !== 'step_up' || claims === undefined) throw failure
  // Entra asks for more proof: Teams shows the dialog once, and the call is sent once more.
  const second = await send(call, claims)
  if (second.ok) return second
  throw await readProblem(second)
}

/** Answers asked for while the code that shows them is still on its way; each is used once. */
const early = new Map<string, Promise<Response>>()

/** Asks for what the first view shows. A failure is met by the page, which asks again. */
export function askEarly(path: string): void {
  const answer = answered({ method: 'GET', path })
  answer.catch(() => early.delete(path))
  early.set(path, answer)
}

function takeEarly(path: string): Promise<Response> | undefined {
  const answer = early.get(path)
  early.delete(path)
  return answer
}

/**
 * Reads JSON from the server. Throws `Failure`. The shapes are the domain's own: the server sends nothing else.
 * `alsoGood` is a status besides 2xx that comes with the same shape.
 */
export async function read<T>(path: string, alsoGood?: number): Promise<T> {
  const response = await (takeEarly(path) ?? answered({ method: 'GET', path }, alsoGood))
  const body: T = await response.json()
  return body
}

/** The name the server gives a file (RFC 6266); its plain form stands beside one that can hold å, ä and ö. */
const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1] ?? '')

/** Reads a file that the server makes, and what it is called. Throws `Failure`. */
export async function readFile(path: string): Promise<{ file: Blob; name: string }> {
  const response = await answered({ method: 'GET', path })
  return { file: await response.blob(), name: nameIn(response.headers.get('content-disposition')) }
}

/** Sends a command, as JSON or as a file's own bytes, and reads the answer. Throws `Failure`. */
export async function command<T>(path: string, body: unknown = {}, headers: HeadersInit = {}): Promise<T> {
  const response = await answered({ method: 'POST', path, body, headers })
  const answer: T = await response.json()
  return answer
}

/** A record's own fields: what storage added goes back as If-Match and nowhere else. */
function ownFields(record: object): object {
  const storage = ['id', 'etag', 'modifiedAt', 'modifiedBy']
  return Object.fromEntries(Object.entries(record).filter(([key]) => !storage.includes(key)))
}

/** Creates a record. The key makes it one record however many times it is sent. Throws `Failure`. */
export async function createRecord<T>(noun: Noun, record: object, key: string): Promise<T> {
  return command<T>(`/api/${noun}`, ownFields(record), { 'Idempotency-Key': key })
}

/** Replaces a record if it still is the version the person saw; otherwise throws `Failure` with `stale`. */
export async function replaceRecord<T>(noun: Noun, id: string, etag: string, record: object): Promise<T> {
  const response = await answered({
    method: 'PUT',
    path: `/api/${noun}/${id}`,
    body: ownFields(record),
    headers: { 'If-Match': etag },
  })
  const stored: T = await response.json()
  return stored
}

/** Removes a record if it still is the version the person saw; SharePoint keeps it in its recycle bin. */
export async function removeRecord(noun: Noun, id: string, etag: string): Promise<void> {
  await answered({ method: 'DELETE', path: `/api/${noun}/${id}`, headers: { 'If-Match': etag } })
}
