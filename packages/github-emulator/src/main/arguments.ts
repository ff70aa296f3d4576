import { parseArgs } from "node:util";
import { CodedError } from "@codex-workers/protocol";

export interface Arguments {
	readonly help: boolean;
	readonly port: number;
	/** After how many seconds to stop; null for never. */
	readonly seconds: number | null;
	readonly untilStdinCloses: boolean;
}

export const usage = `github-emulator [--port N] [--seconds N] [--until-stdin-closes]

Starts a local GitHub with a small world and prints one line of JSON with its addresses and tokens.
It stops on Ctrl-C, after N seconds, or when its standard input closes.

Example: github-emulator --seconds 60
`;

/** Reads the command line. Throws USAGE. */
export const parseArguments = (args: readonly string[]): Arguments => {
	const { values } = parsed(args);
	return {
		help: values.help ?? false,
		port: numberOf("port", values.port) ?? 0,
		seconds: numberOf("seconds", values.seconds),
		untilStdinCloses: values["until-stdin-closes"] ?? false,
	};
};

const hint = "run github-emulator --help";

const parsed = (args: readonly string[]) => {
	try {
		return parseArgs({
			args: [...args],
			options: {
				help: { type: "boolean", short: "h" },
				port: { type: "string" },
				seconds: { type: "string" },
				"until-stdin-closes": { type: "boolean" },
			},
		});
	} catch (cause) {
		const sentence = cause instanceof Error ? cause.message : String(cause);
		throw new CodedError("USAGE", sentence, { hint, cause });
	}
};

const numberOf = (name: string, text: string | undefined): number | null => {
	if (text === undefined) return null;
	const number = Number(text);
	if (text !== "" && Number.isFinite(number) && number >= 0) return number;
	throw new CodedError("USAGE", `--${name} takes a number, not "${text}".`, { hint });
};
