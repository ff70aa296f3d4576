import { parseArgs } from "node:util";
import { CodedError } from "@codex-workers/protocol";
import { RULES, type Rules } from "./world/rules.ts";

/** What to simulate. */
export interface WantedSimulations {
	readonly first: number;
	readonly count: number;
	/** Whether to print what happened in each. */
	readonly tells: boolean;
	readonly rules: Rules;
}

/** Reads `--seeds N --from S`, or `--seed S`, and `--without <rule>`. Throws `SIM_USAGE`. */
export function readArguments(args: readonly string[]): WantedSimulations {
	const { seed, seeds, from, without } = parse(args);
	const rules = without === undefined ? RULES : withoutRule(without);
	if (seed !== undefined) return { first: whole(seed), count: 1, tells: true, rules };
	return { first: whole(from), count: whole(seeds), tells: false, rules };
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				seed: { type: "string" },
				seeds: { type: "string", default: "200" },
				from: { type: "string", default: "1" },
				without: { type: "string" },
			},
		}).values;
	} catch (cause) {
		throw usage("An option is not known.", cause);
	}
}

function whole(text: string): number {
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	throw usage(`${JSON.stringify(text)} is no whole number from 1 up.`);
}

function withoutRule(name: string): Rules {
	if (Object.hasOwn(RULES, name)) return { ...RULES, [name]: false };
	throw usage(
		`There is no rule ${JSON.stringify(name)}; there are ${Object.keys(RULES).join(", ")}.`,
	);
}

function usage(says: string, cause?: unknown): CodedError {
	const hint =
		"pnpm sim --seeds N [--from S], or --seed S to see one; --without <rule> breaks a rule.";
	return new CodedError("SIM_USAGE", says, { hint, cause });
}
