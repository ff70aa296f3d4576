import type { RecordedCall } from "./record.ts";

/**
 * Whether a call that really happened opens a pull request. Written apart from the analysis, on plain strings, so
 * that a mistake there is not repeated here. Knows only what the generator makes.
 */
export function opensPullRequest({ program, args, input }: RecordedCall): boolean {
	switch (program) {
		case "gh":
			return byGh(args, input);
		case "hub":
			return byHub(args, input);
		default:
			return byHttp(program, args);
	}
}

const VALUED = /^(?:-[RtbBHFlamprT]|--(?:repo|title|body|base|head|body-file|template))$/;

function byGh(args: readonly string[], input: string): boolean {
	const { words, options } = sorted(args, VALUED);
	if (words[0] === "api") return byApi(args.slice(args.indexOf("api") + 1), input);
	if (words[0] !== "pr" || !/^(?:create|new|revert)$/.test(words[1] ?? "")) return false;
	return !options.some((option) => /^(?:-h|--help|--dry-run)$/.test(option));
}

function byHub(args: readonly string[], input: string): boolean {
	const { words } = sorted(args, /^(?:-C|-c)$/);
	if (words[0] === "api") return byApi(args.slice(args.indexOf("api") + 1), input);
	return words[0] === "pull-request" && !args.includes("--help");
}

const API_VALUED = /^(?:-[XfFHqtp]|--(?:method|field|raw-field|header|input|jq|template))$/;

function byApi(args: readonly string[], input: string): boolean {
	const { words, options, values } = sorted(args, API_VALUED);
	const [address = ""] = words;
	const text = [...values, ...options, input].join("\n");
	if (address === "graphql") return isCreatingMutation(text);
	const method = /(?:^|\n)(?:-X|--method)[=\n]?(\w+)/.exec(args.join("\n"))?.[1];
	const hasFields = args.some((arg) => /^(?:-f|-F|--field|--raw-field|--input)/.test(arg));
	return isPulls(address) && (method ?? (hasFields ? "POST" : "GET")).toUpperCase() === "POST";
}

function byHttp(program: string, args: readonly string[]): boolean {
	const line = args.join("\n");
	if (/\/graphql$/m.test(line)) return isCreatingMutation(line);
	if (!args.some((arg) => arg.startsWith("http") && isPulls(arg))) return false;
	const given = /(?:^|\n)(?:-X\n?|--method=|--request[\n=])(\w+)/.exec(line)?.[1];
	if (given !== undefined) return given === "POST";
	if (program === "curl")
		return /(?:^|\n)(?:-d|--data|--json|-F)/.test(line) && !/^-G$/m.test(line);
	if (program === "wget") return /(?:^|\n)--post-/.test(line);
	return args[0] === "POST" || args.some((arg) => /^\w+:?=/.test(arg));
}

function isPulls(address: string): boolean {
	const path = decodeURIComponent(address.replace(/^https?:\/\/[^/]*/, "").replace(/\?.*$/, ""));
	return /^\/?(?:repos\/[^/]+\/[^/]+|repositories\/\d+)\/pulls\/*$/.test(path);
}

function isCreatingMutation(text: string): boolean {
	return /\bmutation\b[\s\S]*createPullRequest/.test(text);
}

function sorted(args: readonly string[], valued: RegExp) {
	const words: string[] = [];
	const options: string[] = [];
	const values: string[] = [];
	for (let at = 0; at < args.length; at += 1) {
		const arg = args[at] ?? "";
		if (valued.test(arg)) {
			values.push(args[at + 1] ?? "");
			at += 1;
		} else if (arg.startsWith("-")) options.push(arg);
		else words.push(arg);
	}
	return { words, options, values };
}
