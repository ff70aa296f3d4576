import { fileURLToPath } from "node:url";
import { PLUGIN } from "./plugin/plugin-files.ts";
import { pluginPrograms } from "./plugin/plugin-programs.ts";
import { referenceFiles } from "./reference-files.ts";
import { removeStrays } from "./remove-strays.ts";
import { writeReference } from "./write-reference.ts";

const top = fileURLToPath(new URL("../../..", import.meta.url));
const files = [...(await referenceFiles(top)), ...pluginPrograms(top)];
for (const file of writeReference(top, files)) process.stdout.write(`wrote ${file}\n`);
for (const file of removeStrays(top, { folder: `${PLUGIN}/build`, files })) {
	process.stdout.write(`removed ${file}\n`);
}
