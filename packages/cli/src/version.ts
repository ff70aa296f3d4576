import { createRequire } from "node:module";
import * as z from "zod";

const Manifest = z.object({ version: z.string() });

/** The version of this package, as published. */
export const version = Manifest.parse(
	createRequire(import.meta.url)("codex-workers/package.json"),
).version;
