/**
 * Requests led along redirects (RFC 9110, section 15.4).
 *
 * They are followed here, since `fetch` drops `Authorization` at a change of origin but takes API keys, cookies and
 * bodies along.
 */

/** A request as `fetch` takes it. */
export interface Outgoing extends RequestInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | null;
}

interface Hop {
  readonly url: string;
  readonly request: Outgoing;
}

const longest = 10;
const statuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const forStrangers: readonly string[] = ["accept", "accept-language", "range", "user-agent"];

/** The answer at the end of all redirects. A request that has a `redirect` of its own is left to `fetch`. */
export async function follow(send: typeof fetch, url: string, request: Outgoing): Promise<Response> {
  if (request.redirect !== undefined) return send(url, request);
  let hop: Hop = { url, request };
  for (let count = 0; count <= longest; count += 1) {
    const response = await send(hop.url, { ...hop.request, redirect: "manual" });
    const next = following(hop, response);
    if (next === undefined) return response;
    await response.body?.cancel();
    hop = next;
  }
  throw new Error(`the server redirects more than ${longest} times`);
}

function following({ url, request }: Hop, response: Response): Hop | undefined {
  if (response.type === "opaqueredirect") {
    const wayOut = 'pass { redirect: "follow" } if API keys may go there';
    throw new Error(`the server redirects, and a browser does not say where to: ${wayOut}`);
  }
  const location = response.headers.get("Location");
  if (!statuses.has(response.status) || !location) return undefined;
  const [from, to] = [new URL(url), target(url, location)];
  const next = changed(request, response.status);
  refuseUnsafe(from, to, next.body);
  return { url: to.href, request: from.origin === to.origin ? next : { ...next, headers: plain(next.headers) } };
}

function target(url: string, location: string): URL {
  const to = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (to && /^https?:$/.test(to.protocol) && to.username === "" && to.password === "") return to;
  throw new Error("the server redirects to what is no plain web address");
}

/** The request as it is repeated after an answer of this status; a body does not outlive its method. */
function changed(request: Outgoing, status: number): Outgoing {
  const get = status === 303 ? request.method !== "HEAD" : status < 303 && request.method === "POST";
  if (!get) return request;
  const headers = new Headers(request.headers);
  headers.delete("Content-Type");
  return { ...request, method: "GET", headers, body: null };
}

function refuseUnsafe(from: URL, to: URL, body: BodyInit | null): void {
  if (from.protocol === "https:" && to.protocol === "http:") {
    throw new Error("the server redirects from https to plain http");
  }
  if (body !== null && from.origin !== to.origin) {
    throw new Error("the server redirects a request with a body to another origin");
  }
  if (body instanceof ReadableStream) {
    throw new Error("the server redirects a request whose body can be sent only once");
  }
}

/** What of a request's headers tells a stranger nothing. */
function plain(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => forStrangers.includes(name)));
}
