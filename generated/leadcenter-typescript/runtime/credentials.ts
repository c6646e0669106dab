/** What shows who is calling. */

/** A credential, or a function that gives the one to use now. */
export type Secret = string | (() => string | Promise<string>);

/** A credential and where it goes. */
export interface Credential {
  readonly place: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: () => Promise<string>;
}

/** A bearer token (RFC 6750), or one with another word before it. */
export function bearer(token: Secret | undefined, prefix = "Bearer"): Credential | undefined {
  if (token === undefined) return undefined;
  return { place: "header", name: "Authorization", value: async () => `${prefix} ${await reveal(token)}` };
}

/** A user's name and password (RFC 7617). */
export function basic(username: Secret | undefined, password: Secret | undefined): Credential | undefined {
  if (username === undefined || password === undefined) return undefined;
  const value = async () => `Basic ${base64(`${await reveal(username)}:${await reveal(password)}`)}`;
  return { place: "header", name: "Authorization", value };
}

/** A key in a header, the query or a cookie. */
export function apiKey(place: Credential["place"], name: string, key: Secret | undefined): Credential | undefined {
  return key === undefined ? undefined : { place, name, value: () => reveal(key) };
}

async function reveal(secret: Secret): Promise<string> {
  return typeof secret === "string" ? secret : secret();
}

function base64(value: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(value)));
}
