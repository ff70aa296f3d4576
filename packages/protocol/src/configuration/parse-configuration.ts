import * as z from "zod";
import { CodedError } from "../coded-error.ts";
import { Configuration } from "./configuration.ts";

/**
 * Reads the text of `codex-workers.json`; `undefined` (no such file) means all defaults.
 * Throws `CONFIGURATION_INVALID` that names each key at fault.
 */
export function parseConfiguration(text: string | undefined): Configuration {
	const read = Configuration.safeParse(text === undefined ? {} : parseJson(text));
	if (read.success) return read.data;
	throw new CodedError(
		"CONFIGURATION_INVALID",
		`codex-workers.json does not fit its schema.\n${z.prettifyError(read.error)}`,
		{ hint: "Correct the keys named above; an unknown key is an error." },
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new CodedError("CONFIGURATION_INVALID", "codex-workers.json is not JSON.", {
			hint: "Check its commas, quotes and brackets.",
			cause,
		});
	}
}
