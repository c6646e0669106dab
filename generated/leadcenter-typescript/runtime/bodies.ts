/** Bodies of requests, as `fetch` takes them. */

import { flat, pairs as pairsOf, text, type Pair } from "./values.js";

/** A body and what it says it is, "" where the platform says it. */
export interface Body {
  readonly contentType: string;
  readonly content: BodyInit;
}

/** A JSON body. */
export function jsonBody(contentType: string, value: unknown): Body | undefined {
  return value === undefined ? undefined : { contentType, content: JSON.stringify(value) };
}

/** The members of an object; a name that the language gives a meaning is one like any other. */
export function members(pairs: readonly Pair[]): Record<string, unknown> {
  return Object.fromEntries(pairs);
}

/** A body in `application/x-www-form-urlencoded`. */
export function formBody(pairs: readonly Pair[]): Body {
  const fields = flat(pairs).map(([name, value]) => [name, text(value)]);
  return { contentType: "", content: new URLSearchParams(fields) };
}

/** A body in `multipart/form-data` (RFC 7578). */
export function multipartBody(pairs: readonly Pair[]): Body {
  const form = new FormData();
  for (const [name, value] of flat(pairs)) form.append(name, value instanceof Blob ? value : text(value));
  return { contentType: "", content: form };
}

/** A body that is sent as it is given. */
export function rawBody(contentType: string, value: unknown): Body | undefined {
  if (value === undefined) return undefined;
  return { contentType, content: value instanceof Blob ? value : text(value) };
}

/** The members that one member holds; undefined, so that it is not sent, if there are none. */
export function held(pairs: readonly Pair[]): Record<string, unknown> | undefined {
  const given = pairs.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : members(given);
}

/** A body in the media type that a caller chose among several. */
export function anyBody(contentType: string, value: unknown): Body | undefined {
  const kind = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (kind.includes("json")) return jsonBody(contentType, value);
  if (kind === "application/x-www-form-urlencoded") return formBody(pairsOf(value));
  if (kind === "multipart/form-data") return multipartBody(pairsOf(value));
  return rawBody(contentType, value);
}
