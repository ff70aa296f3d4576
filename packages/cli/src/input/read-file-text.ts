import { createReadStream } from "node:fs";
import path from "node:path";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { whyUnreadable } from "./why-unreadable.ts";

/** Bytes; twice what a comment holds. */
const MAX_INPUT = 128 * 1024;

/** What a file should hold, as it goes on after "with", and what it is shortened for. */
export interface WantedText {
	readonly content: string;
	readonly room: string;
}

const FIELDS: WantedText = {
	content: "the fields as JSON or YAML",
	room: "a comment holds 60,000 characters",
};

/**
 * The text of a file, or of standard input for `-`. Throws `INPUT_UNREADABLE`, `INPUT_TOO_LONG`
 * above 128 KiB and `INPUT_NOT_TEXT` for what is not UTF-8.
 */
export async function readFileText(
	{ cwd, stdin }: Pick<CliContext, "cwd" | "stdin">,
	file: string,
	wanted = FIELDS,
): Promise<string> {
	const open = () =>
		file === "-" ? stdin : createReadStream(path.resolve(cwd, file), { end: MAX_INPUT });
	const bytes = await readBytes(open, { name: nameOf(file), wanted });
	if (bytes.length > MAX_INPUT) throw tooLong(file, "128 KiB", wanted);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new CodedError("INPUT_NOT_TEXT", `${nameOf(file)} is not UTF-8 text.`, {
			hint: `Name a file with ${wanted.content}, in UTF-8.`,
			cause,
		});
	}
}

/** The refusal of a text that is longer than `most`. */
export function tooLong(file: string, most: string, { room }: WantedText): CodedError {
	return new CodedError("INPUT_TOO_LONG", `${nameOf(file)} is longer than ${most}.`, {
		hint: `Shorten it: ${room}.`,
	});
}

async function readBytes(
	open: () => NodeJS.ReadableStream,
	{ name, wanted }: { name: string; wanted: WantedText },
): Promise<Buffer> {
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
		throw new CodedError("INPUT_UNREADABLE", `${name} cannot be read: ${whyUnreadable(cause)}.`, {
			hint: `Name a file with ${wanted.content}, or - for standard input.`,
			cause,
		});
	}
	return Buffer.concat(chunks);
}

function nameOf(file: string): string {
	return file === "-" ? "Standard input" : file;
}
