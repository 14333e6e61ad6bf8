import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import { generatedFiles } from "#lib/content/reference/generated-files";
import { listRules } from "#lib/proofreading/listed-rules";

/** `npm run reference`: writes the references in `docs/` and the settings of VS Code from the schemas. */
export const main = toMain({
  usage: english("npm run reference"),
  summary: english(
    "Writes the references of keys and messages, and the settings of VS Code, from the schemas.",
  ),
  options: {},
  variables: {},
  defaultLanguage: "en",
  run: () => {
    for (const [name, text] of Object.entries(generatedFiles(listRules()))) {
      mkdirSync(path.dirname(name), { recursive: true });
      writeFileSync(name, text);
      console.log(name);
    }
    return 0;
  },
});
