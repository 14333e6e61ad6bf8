import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { temporaryFolder } from "../support/folders";
import { hasJava } from "../support/java";
import { siteFolder } from "./site";

const require = createRequire(import.meta.url);

/** The checker that the W3C runs as validator.w3.org/nu, with an HTML parser and rules that are not ours. */
const jar = require.resolve("vnu-jar/build/dist/vnu.jar");

const messages = z.array(
  z.object({
    type: z.string(),
    url: z.string().optional(),
    message: z.string(),
    extract: z.string().optional(),
  }),
);

/** Style that its CSS part (of level 3) does not know yet; each with the specification that does. */
const laterCss = [
  // CSS Conditional Rules 5 and CSS Containment 3.
  { message: /^CSS: Unrecognized at-rule “@container”$/ },
  { message: /^CSS: “container-type”: Property “container-type” doesn't exist\.$/ },
  { message: /^CSS: “min-block-size”: Unknown dimension\.$/, extract: /cqb/ },
  // CSS View Transitions 2.
  { message: /^CSS: Unrecognized at-rule “@view-transition”$/ },
  { message: /^CSS: Parse Error\.$/, extract: /nsition-group\(\*\)/ },
  // CSS Values 4: a product with a custom property is a length inside min().
  { message: /^CSS: “inline-size”: Invalid type: “100%, calc\(var\(--measure\) \* 1\.6\)”\.$/ },
];

/** What the checker says of the HTML files below a folder, or of one file. */
function check(place: string): string[] {
  const args = ["-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", place];
  const { stderr } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 1024 ** 3 });
  const report: unknown = JSON.parse(stderr);
  return messages.parse(z.object({ messages: z.unknown() }).parse(report).messages).flatMap((said) => {
    const isLaterCss = laterCss.some(
      ({ message, extract = /(?:)/ }) => message.test(said.message) && extract.test(said.extract ?? ""),
    );
    return isLaterCss ? [] : [`${said.url}: ${said.type}: ${said.message} (${said.extract})`];
  });
}

describe.skipIf(!hasJava())("the Nu HTML Checker", () => {
  test("has nothing to say of any page", { timeout: 600_000 }, () => {
    expect(check(siteFolder)).toEqual([]);
  });

  test("sees what is wrong, in the page and in its style", () => {
    const file = path.join(temporaryFolder(), "wrong.html");
    writeFileSync(
      file,
      '<!doctype html><html lang="ar"><title>أ</title><style>p{colour:red}</style><p><div></div></p></html>',
    );
    const said = check(file).join("\n");
    expect(said).toMatch(/No “p” element in scope/);
    expect(said).toMatch(/Property “colour” doesn't exist/);
  });
});
