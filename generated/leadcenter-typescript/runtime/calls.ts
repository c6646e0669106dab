/** Sending: a call of an operation becomes a request, its answer is the operation's or an error. */

import { fillPath, serverUrl } from "./addresses.js";
import type { Body } from "./bodies.js";
import type { Credential } from "./credentials.js";
import { errorOf, type ErrorEnvelope } from "./errors.js";
import { follow } from "./redirects.js";
import { flat, isObject, text, withQuery, type Pair } from "./values.js";

/** How requests travel. */
export interface Transport {
  /** The URL that paths are added to, instead of the API's first server. */
  readonly baseUrl?: string | undefined;
  /** What sends the requests, instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** What variables of the servers' URLs are worth in one environment. */
export interface Environment {
  readonly [variable: string]: string | undefined;
}

/**
 * What all operations of an API share.
 *
 * `servers` have `{name}` for each of `variables`, which is what was given, else what the chosen environment
 * says, else the default. `baseUrls` are whole URLs instead, in the order of the servers.
 */
export interface Api<Config extends Transport> {
  readonly servers: readonly string[];
  readonly baseUrls: (config: Config) => readonly (string | undefined)[];
  readonly environment: (config: Config) => Environment;
  readonly variables: (config: Config) => readonly Variable[];
  readonly credentials: (config: Config) => readonly (readonly [scheme: string, credential: Credential | undefined])[];
  readonly error: ErrorEnvelope;
}

type Variable = readonly [name: string, given: string | undefined, usual: string];

/**
 * A call of an operation. `path` has `{name}` for each of `values`. Any one of `security` is enough; where it is a
 * list, all of the list; the empty list, the last one, is to do without.
 */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly query?: readonly Pair[];
  readonly headers?: readonly Pair[];
  readonly cookies?: readonly Pair[];
  readonly body?: Body | undefined;
  readonly accept?: string;
  readonly security?: readonly (string | readonly string[])[];
  readonly server?: number;
}

/** Sends a call. Throws `ApiError` for an answer that is an error, and what `fetch` throws. */
export async function send<Config extends Transport>(
  api: Api<Config>,
  config: Config,
  call: Call,
  init: RequestInit | undefined,
): Promise<Response> {
  return exchange(api, config, call, address(api, config, call), init);
}

/** The URL of a call, without its query. */
export function address<Config extends Transport>(api: Api<Config>, config: Config, call: Call): string {
  const index = call.server ?? 0;
  const server = api.baseUrls(config)[index] ?? api.servers[index] ?? config.baseUrl ?? "";
  const named = api.environment(config);
  const values = api.variables(config).map(([name, given, usual]) => {
    const there = Object.hasOwn(named, name) ? named[name] : undefined;
    return [name, given ?? there ?? usual] as const;
  });
  return serverUrl(server, new Map(values)) + fillPath(call.path, call.values ?? {});
}

/** Sends a call to a URL, which may differ from the call's own. */
export async function exchange<Config extends Transport>(
  api: Api<Config>,
  config: Config,
  call: Call,
  url: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const signed = await sign(call, chosen(new Map(api.credentials(config)), call.security ?? []));
  const request = { ...init, method: call.method, headers: headersOf(signed, init), body: call.body?.content ?? null };
  const response = await follow(config.fetch ?? fetch, withQuery(url, signed.query ?? []), request);
  if (!response.ok) throw await errorOf(response, api.error);
  return response;
}

/** The answer's JSON, undefined if it is empty. */
export async function json<Result>(response: Response): Promise<Result> {
  const content = await response.text();
  return (content === "" ? undefined : JSON.parse(content)) as Result;
}

/** The answer of a GraphQL operation. Throws `ApiError` for one that tells of errors, whatever its status. */
export async function graphql<Result>(response: Response): Promise<Result> {
  const answer = await json<Result>(response.clone());
  if (!isObject(answer) || !("errors" in answer)) return answer;
  if (!Array.isArray(answer.errors) || answer.errors.length === 0) return answer;
  throw await errorOf(response, { message: "errors.0.message", code: "errors.0.extensions.code", errors: "" });
}

/** Leaves an answer unread. */
export async function nothing(response: Response): Promise<void> {
  await response.body?.cancel();
}

function chosen(
  known: ReadonlyMap<string, Credential | undefined>,
  security: readonly (string | readonly string[])[],
): readonly Credential[] {
  const ways = security.map((way) => (typeof way === "string" ? [way] : way).map((scheme) => known.get(scheme)));
  return (ways.find((way) => way.every((credential) => credential !== undefined)) ?? []) as Credential[];
}

async function sign(call: Call, credentials: readonly Credential[]): Promise<Call> {
  let signed = call;
  for (const credential of credentials) signed = await withCredential(signed, credential);
  return signed;
}

async function withCredential(call: Call, credential: Credential): Promise<Call> {
  const secret: Pair = [credential.name, await credential.value()];
  switch (credential.place) {
    case "header":
      return { ...call, headers: [...(call.headers ?? []), secret] };
    case "query":
      return { ...call, query: [...(call.query ?? []), secret] };
    case "cookie":
      return { ...call, cookies: [...(call.cookies ?? []), secret] };
  }
}

function headersOf(call: Call, init: RequestInit | undefined): Headers {
  const headers = new Headers();
  if (call.accept !== undefined) headers.set("Accept", call.accept);
  if (call.body?.contentType) headers.set("Content-Type", call.body.contentType);
  const cookies = flat(call.cookies ?? []).map(([name, value]) => `${name}=${text(value)}`);
  if (cookies.length > 0) headers.set("Cookie", cookies.join("; "));
  for (const [name, value] of call.headers ?? []) {
    if (value !== undefined) headers.set(name, list(value).map(text).join(", "));
  }
  new Headers(init?.headers).forEach((value, name) => headers.set(name, value));
  return headers;
}

/** The values of a header that may be given several times (RFC 9110, section 5.3). */
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
