import { hash } from "node:crypto";

/** Content security policy's name for a style sheet or a script inside a page (CSP level 3, hash-source). */
export function policyHash(source: string): string {
  return `sha256-${hash("sha256", source, "base64")}`;
}
