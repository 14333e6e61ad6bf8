import { spawn } from "node:child_process";
import path from "node:path";

/** `npm run dev`: previews the publication with Next. */
export function main(): void {
  const port = process.env.PORT || "3000";
  const next = path.join(process.cwd(), "node_modules/next/dist/bin/next");
  const preview = spawn(
    process.execPath,
    [next, "dev", "--port", port, "--hostname", process.env.HOST || "127.0.0.1"],
    {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => preview.kill(signal));
  preview.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
