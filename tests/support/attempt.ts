import { execFileSync } from "node:child_process";

/** Runs a command that may take minutes, such as an installation; whether it succeeded. */
export function attempt(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 10 * 60 * 1000 });
    return true;
  } catch {
    return false;
  }
}

/** Installs a package of Debian or Ubuntu where that is possible. */
export function installPackage(name: string): boolean {
  return (
    attempt("apt-get", ["update"]) && attempt("apt-get", ["install", "-y", "--no-install-recommends", name])
  );
}
