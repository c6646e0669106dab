/** Calls a server that redirects, the first argument, to another one, the second, and prints what came of it. */

import { apiKey, bearer, jsonBody, rawBody, send, type Api, type Call, type Transport } from "./runtime/index.js";

declare const process: { argv: string[] };

const [home = "", away = ""] = process.argv.slice(2);

const api: Api<Transport> = {
  servers: [],
  baseUrls: (config) => [config.baseUrl],
  environment: () => ({}),
  variables: () => [],
  credentials: () => [
    ["bearer", bearer("SECRET")],
    ["header", apiKey("header", "X-Api-Key", "SECRET")],
    ["cookie", apiKey("cookie", "sid", "SECRET")],
    ["query", apiKey("query", "key", "SECRET")],
  ],
  error: { message: "", code: "", errors: "" },
};

async function outcome(call: Partial<Call>, init?: RequestInit, config: Transport = {}): Promise<unknown> {
  const whole: Call = { method: "GET", path: "/", security: [["bearer", "header", "cookie", "query"]], ...call };
  const response = send(api, { baseUrl: home, ...config }, whole, init);
  return response.then(
    (answer) => answer.json(),
    (error: Error) => error.message,
  );
}

/** A call that is answered with this status and place to go to. */
function redirected(status: number, to: string, call: Partial<Call> = {}): Partial<Call> {
  return { ...call, path: `/${status}`, query: [["to", to]] };
}

/** A `fetch` that answers with this, whatever it is asked. */
function answering(response: object): Transport {
  return { fetch: async () => response as Response };
}

const statuses = [301, 302, 303, 307, 308];
const body = jsonBody("application/json", { name: "SECRET" });
const post = { method: "POST", body };
const stream = { method: "POST", body: { contentType: "text/plain", content: new ReadableStream() } };
const own = { headers: { "X-Mine": "SECRET", "Accept-Language": "eo" } };
const opaque = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers(), body: null };
const moved = (location: string, status = 307) =>
  new Response(null, { status, headers: location === "" ? {} : { Location: location } });
const https = (location: string) => ({ ...answering(moved(location)), baseUrl: "https://zoo.example" });

const told = {
  away: await Promise.all(statuses.map((status) => outcome(redirected(status, `${away}/end`), own))),
  back: await outcome(redirected(302, `${away}/302?to=${encodeURIComponent(`${home}/back`)}`), own),
  home: await Promise.all(statuses.map((status) => outcome(redirected(status, "/home"), own))),
  posted: await Promise.all(statuses.map((status) => outcome(redirected(status, "/posted", post)))),
  text: await outcome(redirected(307, "/text", { method: "PUT", body: rawBody("text/csv", "a,b") })),
  bodyAway: await outcome(redirected(307, `${away}/end`, post)),
  once: await outcome(stream, undefined, answering(moved("/x"))),
  plain: await outcome({}, undefined, https("http://zoo.example/")),
  other: await outcome({}, undefined, https("ftp://zoo.example/")),
  user: await outcome({}, undefined, https("https://ada:pw@zoo.example/")),
  noUrl: await outcome({}, undefined, https("https://[")),
  noPlace: await outcome({}, undefined, answering(moved("", 302))),
  loop: await outcome(redirected(302, "")),
  opaque: await outcome({}, undefined, answering(opaque)),
  asked: await outcome(redirected(302, `${away}/asked`), { redirect: "follow" }),
  refused: await outcome(redirected(302, `${away}/end`), { redirect: "manual" }),
};

console.log(JSON.stringify(told));
