import type { Figure } from "../figures/figure.ts";
import type { Conditions, Results } from "./results.ts";

/** Reads what `resultsText` wrote; `undefined` for anything else, which a new run replaces. */
export function readResults(text: string): Results | undefined {
	const value = parsed(text);
	if (!isObject(value) || !("conditions" in value) || !("suites" in value)) return undefined;
	const { conditions, suites } = value;
	if (!isConditions(conditions) || !isObject(suites)) return undefined;
	const entries = Object.entries(suites).filter(isSuite);
	return { conditions, suites: Object.fromEntries(entries) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isConditions(value: unknown): value is Conditions {
	return (
		isObject(value) &&
		has(value, { node: "string", codex: "string", platform: "string", cores: "number" })
	);
}

const isSuite = (entry: [string, unknown]): entry is [string, readonly Figure[]] =>
	Array.isArray(entry[1]) && entry[1].every(isFigure);

function isFigure(value: unknown): value is Figure {
	if (!isObject(value) || !has(value, { name: "string", unit: "string", samples: "number" })) {
		return false;
	}
	const { ratio, target } = { ratio: undefined, target: undefined, ...value };
	return (
		has(value, SPREAD) &&
		(ratio === undefined || (isObject(ratio) && has(ratio, { to: "string", ...SPREAD }))) &&
		(target === undefined ||
			(isObject(target) && has(target, { says: "string", holds: "boolean" })))
	);
}

const SPREAD = { median: "number", lower: "number", upper: "number" };

function has(value: object, types: Readonly<Record<string, string>>): boolean {
	const fields = new Map<string, unknown>(Object.entries(value));
	return Object.entries(types).every(([name, type]) => typeof fields.get(name) === type);
}
