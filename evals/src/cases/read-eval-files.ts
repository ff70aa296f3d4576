import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CodedError } from "@codex-workers/protocol";
import { parse } from "yaml";
import * as z from "zod";
import { EvalFile } from "./eval-file.ts";

const CASES = fileURLToPath(new URL("../../cases", import.meta.url));

/** Every file of `evals/cases`, by name. Throws `EVALS_MALFORMED`. */
export function readEvalFiles(folder: string = CASES): EvalFile[] {
	const names = globSync("*.yaml", { cwd: folder }).sort();
	return names.map((name) => readEvalFile(path.join(folder, name)));
}

function readEvalFile(file: string): EvalFile {
	const read = EvalFile.safeParse(parse(readFileSync(file, "utf8")));
	if (read.success) return read.data;
	throw new CodedError("EVALS_MALFORMED", `${path.basename(file)} is no file of evals.`, {
		hint: z.prettifyError(read.error),
	});
}
