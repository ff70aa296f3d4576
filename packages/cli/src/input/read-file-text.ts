import { createReadStream } from "node:fs";
import path from "node:path";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";

/** Bytes; twice what a comment holds. */
const MAX_INPUT = 128 * 1024;

/**
 * The text of a file, or of standard input for `-`. Throws `INPUT_UNREADABLE`, `INPUT_TOO_LONG`
 * above 128 KiB and `INPUT_NOT_TEXT` for what is not UTF-8.
 */
export async function readFileText(
	{ cwd, stdin }: Pick<CliContext, "cwd" | "stdin">,
	file: string,
): Promise<string> {
	const bytes = await readBytes(file, () =>
		file === "-" ? stdin : createReadStream(path.resolve(cwd, file), { end: MAX_INPUT }),
	);
	if (bytes.length > MAX_INPUT) {
		throw new CodedError("INPUT_TOO_LONG", `${nameOf(file)} is longer than 128 KiB.`, {
			hint: "Shorten it: a comment holds 60,000 characters.",
		});
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new CodedError("INPUT_NOT_TEXT", `${nameOf(file)} is not UTF-8 text.`, {
			hint: "Write the fields as JSON or YAML, in UTF-8.",
			cause,
		});
	}
}

async function readBytes(file: string, open: () => NodeJS.ReadableStream): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of open()) {
			const bytes = Buffer.from(chunk);
			chunks.push(bytes);
			length += bytes.length;
			if (length > MAX_INPUT) break;
		}
	} catch (cause) {
		throw new CodedError("INPUT_UNREADABLE", `${nameOf(file)} cannot be read.`, {
			hint: "Name a file with the fields as JSON or YAML, or - for standard input.",
			cause,
		});
	}
	return Buffer.concat(chunks);
}

function nameOf(file: string): string {
	return file === "-" ? "Standard input" : file;
}
