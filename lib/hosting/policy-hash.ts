import { hash } from "node:crypto";

/** The hash by which a content security policy allows an inline style sheet or script (CSP level 3, hash-source). */
export function policyHash(source: string): string {
  return `sha256-${hash("sha256", source, "base64")}`;
}
