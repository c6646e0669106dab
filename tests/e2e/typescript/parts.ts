/** Uses the parts of the runtime that LeadCenter's client does not need, and prints what came of it. */

import { apiKey, basic, formBody, send, type Api, type Call, type Transport } from "./runtime/index.js";
import { serverUrl } from "./runtime/addresses.js";
import { following, type Pagination } from "./runtime/paging.js";
import type { Pair } from "./runtime/values.js";

const usual: Pagination = {
  style: "page",
  items: "data",
  pageParam: "",
  sizeParam: "limit",
  cursorParam: "",
  total: "",
  currentPage: "",
  lastPage: "",
  nextCursor: "",
  nextLink: "",
  more: "",
  firstPage: 1,
  firstOffset: 0,
};

function outcome<Result>(call: () => Result): Result | string {
  try {
    return call();
  } catch (error) {
    return (error as Error).message;
  }
}

/** The query or URL of the next page, null after the last. */
function next(pagination: Partial<Pagination>, query: readonly Pair[], body: unknown, link = "", passed?: number, from = ""): unknown {
  const response = new Response(null, { headers: link === "" ? {} : { Link: link } });
  Object.defineProperty(response, "url", { value: from });
  const url = "https://zoo.example/v1/animals";
  const step = outcome(() => following({ ...usual, ...pagination }, { url, query, response, body, passed }));
  return step === undefined ? null : typeof step === "string" ? step : [step.url, Object.fromEntries(step.query)];
}

const two = { data: [1, 2] };

const steps = {
  fullPage: next({}, [["limit", 2], ["sort", "a"]], two),
  halfPage: next({}, [["limit", 3]], two),
  emptyPage: next({}, [], { data: [] }),
  bareArray: next({}, [], [1, 2]),
  totalReached: next({ total: "meta.total" }, [["limit", 2], ["page", 3]], { ...two, meta: { total: 6 } }),
  offset: next({ style: "offset", total: "total" }, [["offset", "4"]], { ...two, total: 9 }),
  offsetEnd: next({ style: "offset", total: "total" }, [["offset", 7]], { ...two, total: 9 }),
  capped: next({ total: "n" }, [["limit", 1000]], { ...two, n: 5 }),
  cappedEnd: next({ total: "n" }, [["limit", 1000], ["page", 3]], { data: [1], n: 5 }, "", 4),
  middleOfCapped: next({ total: "n" }, [["limit", 1000], ["page", 2]], { ...two, n: 5 }),
  cappedOffset: next({ style: "offset", total: "n" }, [["limit", 1000]], { ...two, n: 5 }),
  more: next({ more: "more", total: "n" }, [["limit", 3]], { ...two, n: 2, more: true }),
  noMore: next({ more: "more", lastPage: "last" }, [], { ...two, last: 3, more: false }),
  noMoreCursor: next({ style: "cursor", nextCursor: "next", more: "more" }, [], { ...two, next: "b", more: false }),
  noMoreLink: next({ style: "link", nextLink: "next", more: "more" }, [], { ...two, next: "?p=2", more: false }),
  falseCursor: next({ style: "cursor", nextCursor: "next" }, [], { ...two, next: false }),
  numberCursor: next({ style: "cursor", nextCursor: "next" }, [], { ...two, next: 1700 }),
  zeroCursor: next({ style: "cursor", nextCursor: "next" }, [], { ...two, next: 0 }),
  cursorThatStays: next({ style: "cursor", nextCursor: "next" }, [["cursor", "b"]], { data: [], next: "b" }),
  headerSaysMore: next({ items: "" }, [["limit", 1000]], [1, 2], '<?page=2>; rel="next"'),
  headerSaysNoMore: next({ items: "" }, [], [1, 2], '<?page=1>; rel="prev"'),
  fromZeroEnd: next({ firstPage: 0, lastPage: "pages", total: "n" }, [["page", 2]], { data: [1], pages: 3, n: 5 }, "", 4),
  fromZero: next({ firstPage: 0, currentPage: "number", lastPage: "pages" }, [], { ...two, number: 0, pages: 3 }),
  fromZeroUntold: next({ firstPage: 0 }, [], two),
  offsetFromOne: next({ style: "offset", total: "total", firstOffset: 1 }, [], { ...two, total: 3 }),
  offsetFromOneEnd: next({ style: "offset", total: "total", firstOffset: 1 }, [["offset", 3]], { ...two, total: 4 }),
  cursor: next({ style: "cursor", cursorParam: "after", nextCursor: "meta.next" }, [["after", "a"]], {
    ...two,
    meta: { next: "b" },
  }),
  cursorEnd: next({ style: "cursor", nextCursor: "next" }, [], { ...two, next: null }),
  link: next({ style: "link", nextLink: "next" }, [["sort", "a"]], { next: "?after=2" }),
  linkHeader: next({ style: "link" }, [], two, '</v1/animals?p=1>; rel="prev", </v1/animals?p=3>; rel="next"'),
  linkAfterRedirect: next({ style: "link", nextLink: "next" }, [], { next: "?after=2" }, "", 0, "https://zoo.example/v2/all?x"),
  linkAfterRedirectAway: next({ style: "link", nextLink: "next" }, [], { next: "?after=2" }, "", 0, "https://evil.example/"),
  linkAway: next({ style: "link", nextLink: "next" }, [], { next: "https://evil.example/v1/animals" }),
};

const credentials = [
  ["basic", basic("Zoë", async () => "p:w")],
  ["query", apiKey("query", "key", "k&y")],
  ["cookie", apiKey("cookie", "sid", "s")],
  ["none", apiKey("header", "X-Key", undefined)],
] as const;

/** What a call would send. */
async function sent(call: Partial<Call>): Promise<unknown> {
  const told: unknown[] = [];
  const config: Transport = {
    fetch: async (url, init) => {
      told.push(String(url), plain(new Headers(init?.headers)), String(init?.body ?? ""));
      return new Response("{}");
    },
  };
  const api: Api<Transport> = {
    servers: ["https://{host}/v1/"],
    baseUrls: (config) => [config.baseUrl],
    environment: () => ({}),
    variables: () => [["host", undefined, "zoo.example"]],
    credentials: () => credentials,
    error: { message: "", code: "", errors: "" },
  };
  await send(api, config, { method: "POST", path: "/a", ...call }, undefined);
  return told;
}

function plain(headers: Headers): Record<string, string> {
  const found: Record<string, string> = {};
  headers.forEach((value, name) => (found[name] = value));
  return found;
}

const nested = { filter: { status: "open", tags: ["x", "y"] }, day: new Date(0), none: null, left: undefined };

const calls = {
  basic: await sent({ security: ["none", "basic"] }),
  query: await sent({ security: ["query"], query: [["a", 1]] }),
  cookie: await sent({ security: ["cookie"], cookies: [["b", "2"]] }),
  form: await sent({ body: formBody(Object.entries(nested)) }),
  headers: await sent({ headers: [["X-Ids", [1, 2]], ["X-Left", undefined], ["X-Day", new Date(0)]] }),
  lists: await sent({ query: [["ids[]", [1, 2]], ["pairs", [{ a: 1 }, { a: 2 }]]] }),
  nested: await sent({
    query: [
      ["filter", { status: "open", tags: ["x", "y"] }, "deep"],
      ["expand", ["a", "b"], "indexed"],
      ["rows", [{ a: 1 }, { a: 2 }], "bracketed"],
      ["fields", ["id", 2], "comma"],
    ],
  }),
};

const hosts = [["host", "http://localhost:8000/"]] as const;
const urls = {
  doubledScheme: serverUrl("https://{host}", new Map(hosts)),
  noScheme: serverUrl("zoo.example/", new Map()),
  unknown: outcome(() => serverUrl("https://{host}", new Map())),
  nothing: outcome(() => serverUrl("", new Map())),
};

console.log(JSON.stringify({ steps, calls, urls }));
