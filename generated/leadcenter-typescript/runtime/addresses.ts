/** Where a call goes. */

import { text } from "./values.js";

/** A server's URL with its variables' values, without a slash at its end. */
export function serverUrl(template: string, variables: ReadonlyMap<string, string>): string {
  const filled = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = variables.get(name);
    if (!value) throw new TypeError(`the server's ${name} is not known: give it, or the whole URL as baseUrl`);
    return value;
  });
  const url = withOneScheme(filled).replace(/\/+$/, "");
  if (url === "") throw new TypeError("the API's address is not known: give it as baseUrl");
  return url.includes("://") ? url : `https://${url}`;
}

/** A variable may hold a scheme that stands before it already: `https://https://host`. */
function withOneScheme(url: string): string {
  const start = url.indexOf("://");
  return start === url.lastIndexOf("://") ? url : url.slice(start + 3);
}

/** A path with its values, none of which can lead to another path (RFC 3986, section 5.2.4). */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  const path = template.replace(/\{([^{}]*)\}/g, (_, name: string) => segment(name, values[name]));
  if (path.split("/").some((part) => /^(?:\.|%2e){1,2}$/i.test(part))) {
    throw new TypeError("a value must not make a part of the path `.` or `..`");
  }
  return path;
}

function segment(name: string, value: unknown): string {
  const written = text(value);
  if (written === "") throw new TypeError(`the path needs a value for ${name}`);
  return encodeURIComponent(written);
}
