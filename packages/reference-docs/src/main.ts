import { fileURLToPath } from "node:url";
import { referenceFiles } from "./reference-files.ts";
import { writeReference } from "./write-reference.ts";

const top = fileURLToPath(new URL("../../..", import.meta.url));
for (const file of writeReference(top, referenceFiles(top)))
	process.stdout.write(`wrote ${file}\n`);
