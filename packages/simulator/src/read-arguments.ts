import { parseArgs } from "node:util";
import { CodedError } from "@codex-workers/protocol";
import { RULES, type Rules } from "./world/rules.ts";

/** What to simulate. */
export interface WantedSimulations {
	readonly first: number;
	readonly count: number;
	/** Whether to print what happened in each. */
	readonly tells: boolean;
	/** In how many processes at once. */
	readonly jobs: number;
	/** The rule that is broken, `null` for none. */
	readonly without: keyof Rules | null;
}

/** Reads `--seeds N --from S --jobs J`, or `--seed S`, and `--without <rule>`. Throws `SIM_USAGE`. */
export function readArguments(args: readonly string[], cores: number): WantedSimulations {
	const { seed, seeds, from, jobs, without } = parse(args);
	const rule = without === undefined ? null : ruleNamed(without);
	if (seed !== undefined) {
		return { first: whole(seed), count: 1, tells: true, jobs: 1, without: rule };
	}
	const wanted = { first: whole(from), count: whole(seeds), tells: false, without: rule };
	return { ...wanted, jobs: Math.min(wanted.count, jobs === undefined ? cores : whole(jobs)) };
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				seed: { type: "string" },
				seeds: { type: "string", default: "200" },
				from: { type: "string", default: "1" },
				jobs: { type: "string" },
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

function ruleNamed(name: string): keyof Rules {
	if (isRule(name)) return name;
	throw usage(
		`There is no rule ${JSON.stringify(name)}; there are ${Object.keys(RULES).join(", ")}.`,
	);
}

const isRule = (name: string): name is keyof Rules => Object.hasOwn(RULES, name);

function usage(says: string, cause?: unknown): CodedError {
	const hint =
		"pnpm sim --seeds N [--from S] [--jobs J], or --seed S to see one; --without <rule> breaks a rule.";
	return new CodedError("SIM_USAGE", says, { hint, cause });
}
