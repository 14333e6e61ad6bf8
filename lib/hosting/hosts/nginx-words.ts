import { encodedPath } from "#lib/config/urls";

/** A text as nginx reads it between double quotes. `$` would start a variable where a directive knows them. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** An address for `return`, in which `$` would start a variable. */
export function target(address: string): string {
  return encodedPath(address).replaceAll("$", "%24");
}

/** The variable that holds the value of a header. */
export type VariableOf = (header: string) => string;

/** Returns the names of a site's variables. Sites below other paths of one nginx have others. */
export function variablesOf(sitePath: string): VariableOf {
  const prefix = `$barqiya${sitePath.replace(/[^a-z0-9]/gi, "_")}`;
  return (header) => `${prefix}_${header.toLowerCase().replaceAll("-", "_")}`;
}
