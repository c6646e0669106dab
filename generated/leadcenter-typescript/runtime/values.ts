/** Values as text: in paths, queries, forms and headers. */

/** How arrays are written: in brackets, all numbered, none, or only those of objects; or joined by commas. */
export type Lists = "indexed" | "bracketed" | "deep" | "comma";

/** A name on the wire and its value; one that is undefined is not sent. `lists` marks one in brackets or joined. */
export type Pair = readonly [name: string, value: unknown, lists?: Lists | undefined];

/** Whether a value has members of its own: an object or an array, not a date or a file. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Blob) && !(value instanceof Date);
}

/** A single value as text: nothing for null, ISO 8601 for a date. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return isObject(value) ? JSON.stringify(value) : String(value);
}

/** Pairs of single values: a list repeats its name, the members of an object stand in brackets. */
export function flat(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.flatMap(([name, value, lists]): readonly Pair[] => {
    if (value === undefined) return [];
    if (Array.isArray(value) && lists === "comma") return [[name, value.map(text).join(",")]];
    if (Array.isArray(value)) return flat(listed(name, value, lists));
    if (isObject(value)) return flat(members(name, value, lists));
    return [[name, value]];
  });
}

function members(name: string, value: object, lists: Lists = "deep"): readonly Pair[] {
  return Object.entries(value).map(([key, member]) => [`${name}[${key}]`, member, lists]);
}

function listed(name: string, items: readonly unknown[], lists: Lists | undefined): readonly Pair[] {
  const numbered = lists === "indexed" || (lists !== "bracketed" && items.some(isObject));
  const stem = name.replace(/\[\]$/, "");
  const plain = lists === undefined ? name : `${stem}[]`;
  return items.map((item, index) => [numbered ? `${stem}[${index}]` : plain, item, lists]);
}

/** The URL with these pairs added to its query; brackets in names stay as they are. */
export function withQuery(url: string, query: readonly Pair[]): string {
  const written = flat(query).map(([name, value]) => `${bracketed(name)}=${encodeURIComponent(text(value))}`);
  if (written.length === 0) return url;
  return url + (url.includes("?") ? "&" : "?") + written.join("&");
}

function bracketed(name: string): string {
  return encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

/** The names and values of an object; none for anything else. */
export function pairs(value: unknown): readonly Pair[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** What is at a dotted path (`meta.total`, `data.0.id`); undefined where the way ends early. */
export function at(value: unknown, place: string): unknown {
  let found = value;
  for (const step of place === "" ? [] : place.split(".")) {
    if (!isObject(found) || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}
