import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { errors, exportJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { openStore, type Store } from './store.ts'

/** The one RS256 key everything local is signed with, kept with the data so that tokens outlive a restart. */
export type SigningKeys = { kid: string; privateKey: KeyObject; publicKey: KeyObject }

export type SignOptions = {
  /** Header fields put over the usual ones, for tokens that are wrong on purpose. */
  header?: Record<string, string>
}

const savedKey = z.object({ kid: z.string(), pem: z.string() })

function fromPem(saved: z.infer<typeof savedKey>): SigningKeys {
  const privateKey = createPrivateKey(saved.pem)
  return { kid: saved.kid, privateKey, publicKey: createPublicKey(privateKey) }
}

function newKey(): z.infer<typeof savedKey> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid: randomUUID(), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

let keyOfThisProcess: SigningKeys | undefined

/** The keys of a store; databases in memory share one pair for the life of the process. */
export function signingKeys(store: Store, dataDir: string): SigningKeys {
  if (dataDir === ':memory:') {
    keyOfThisProcess ??= fromPem(newKey())
    return keyOfThisProcess
  }
  const row = store.row(z.object({ value: z.string() }), "SELECT value FROM settings WHERE name='signingKey'")
  if (row) return fromPem(savedKey.parse(JSON.parse(row.value)))
  const made = newKey()
  store.run("INSERT INTO settings(name, value) VALUES('signingKey', ?)", JSON.stringify(made))
  return fromPem(made)
}

/** Signs any claims, right or wrong, as a compact RS256 JWT. */
export function signToken(keys: SigningKeys, claims: JWTPayload, options: SignOptions = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys.kid, ...options.header })
    .sign(keys.privateKey)
}

/**
 * The signing key of a local Microsoft 365 by its folder, for tests that need tokens nobody would issue:
 * expired, of another tenant, for another audience.
 */
export function openSignIn(dataDir: string): {
  sign: (claims: JWTPayload, options?: SignOptions) => Promise<string>
} {
  const store = openStore(dataDir, false)
  const keys = signingKeys(store, dataDir)
  store.close()
  return { sign: (claims, options) => signToken(keys, claims, options) }
}

/** Verified claims, or a sentence saying what is wrong with the token. */
export type Verified = { ok: true; claims: JWTPayload } | { ok: false; expired: boolean; reason: string }

/** Checks signature (RS256 only), expiry and not-before, at `now` milliseconds. */
export async function verifySignature(keys: SigningKeys, token: string, now: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, keys.publicKey, {
      algorithms: ['RS256'],
      currentDate: new Date(now),
      requiredClaims: ['exp', 'aud'],
    })
    return { ok: true, claims: payload }
  } catch (problem) {
    if (!(problem instanceof errors.JOSEError)) throw problem
    return { ok: false, expired: problem instanceof errors.JWTExpired, reason: problem.message }
  }
}

/** The public half as a JWKS, shaped as Entra's discovery/v2.0/keys. */
export async function publicKeySet(keys: SigningKeys, issuer: string) {
  const jwk = await exportJWK(keys.publicKey)
  return { keys: [{ ...jwk, kid: keys.kid, x5t: keys.kid, use: 'sig', alg: 'RS256', issuer }] }
}
