/** Answers that are errors. */

import { at, isObject, text } from "./values.js";

/** Where an API's errors keep their words: dotted paths, "" where there are none. */
export interface ErrorEnvelope {
  readonly message: string;
  readonly code: string;
  readonly errors: string;
}

/** The server answered with an error. Its message is the API's own, where there is one. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** The HTTP status. */
  readonly status: number;
  /** The answer's JSON, or its text where it is none. */
  readonly body: unknown;
  /** The API's own code for what is wrong. */
  readonly code: string | undefined;
  /** The messages for each field of a request that is not valid. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly headers: Headers;

  constructor(response: Response, body: unknown, envelope: ErrorEnvelope) {
    super(word(body, envelope.message) ?? (plain(body) || response.statusText || `status ${response.status}`));
    this.status = response.status;
    this.body = body;
    this.code = word(body, envelope.code);
    this.errors = byField(envelope.errors === "" ? undefined : at(body, envelope.errors));
    this.headers = response.headers;
  }
}

/** The error of an answer, with its body read. */
export async function errorOf(response: Response, envelope: ErrorEnvelope): Promise<ApiError> {
  return new ApiError(response, parsed(await response.text()), envelope);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

function word(body: unknown, place: string): string | undefined {
  const told = place === "" ? undefined : at(body, place);
  return typeof told === "string" || typeof told === "number" ? String(told) : undefined;
}

function plain(body: unknown): string {
  return typeof body === "string" ? body.slice(0, 200).trim() : "";
}

function byField(found: unknown): Record<string, string[]> {
  if (!isObject(found) || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.entries(found).map(([name, told]) => [name, (Array.isArray(told) ? told : [told]).map(text)]),
  );
}
