import { attempt, installPackage } from "./attempt";

export function hasJava(): boolean {
  return attempt("java", ["-version"]);
}

/** Finds a Java that can run the Nu HTML Checker, or installs one; whether there is one now. */
export function ensureJava(): boolean {
  return hasJava() || (installPackage("default-jre-headless") && hasJava());
}
