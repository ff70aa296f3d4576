import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeRequest } from "./request.ts";

const VALUED = valuedFlags({
	body: "--post-data --body-data",
	bodyFile: "--post-file --body-file",
	config: "--config",
	list: "-i --input-file --input",
	base: "-B --base",
	setting: "-e --execute",
	method: "--method",
	other:
		`-O --output-document -o --output-file -a --append-output -t --tries -T --timeout -w --wait -U --user-agent
--header --referer --user --password -P --directory-prefix -Q --quota --limit-rate --ca-certificate`
			.split(/\s+/)
			.join(" "),
});

const RULES = { valued: VALUED, interspersed: true, isGetopt: true };

/** `wget` and `wget2`: a body means POST. */
export function judgeWget(invocation: Invocation): CommandVerdict {
	const given = parseFlags(invocation.args, RULES);
	const flags = parseFlags([...settings(invocation, given), ...invocation.args], RULES);
	const bodies = (flags.values.get("body") ?? []).map((value) => value.text);
	const files = (flags.values.get("bodyFile") ?? []).map((path) => invocation.fileText(path.text));
	const all = [...bodies, ...files];
	const method =
		flags.values.get("method")?.at(-1)?.text ?? literal(all.length > 0 ? "POST" : "GET");
	const implied = lastWord(flags, "method") === "" ? literal("GET") : method;
	const addresses = [...flags.operands, ...listedAddresses(invocation, flags)];
	return judgeRequest(invocation, { addresses, method: implied, bodies: all });
}

/** `-e 'post_data = x'` and the lines of a startup file, as options. */
function settings(invocation: Invocation, flags: ParsedFlags): readonly Argument[] {
	const named = flags.values.get("config") ?? [];
	const startup = invocation.variable("WGETRC");
	const paths = [
		...named.map(({ text }) => text),
		...(startup === undefined ? [] : [literal(startup)]),
	];
	const files = paths.map((path) => literalOf(invocation.fileText(path) ?? []) ?? "");
	const lines = [
		...files,
		...(flags.values.get("setting") ?? []).map((each) => wordOf(each) ?? ""),
	];
	return lines
		.join("\n")
		.split("\n")
		.flatMap((line) => {
			const [, name = "", value = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
			const option = name.toLowerCase().replaceAll("_", "-");
			return SENDING.test(option) ? [argumentOf(literal(`--${option}=${value}`))] : [];
		});
}

const SENDING = /^(?:(?:post|body)-(?:data|file)|method|input|base)$/;

/** `-i file`: the addresses that a file lists, behind that of `-B`. */
function listedAddresses(invocation: Invocation, { values }: ParsedFlags): readonly Argument[] {
	const base = wordOf(values.get("base")?.at(-1)) ?? "";
	return (values.get("list") ?? []).flatMap((path) => {
		const text = wordOf(path) === "-" ? invocation.stdin : invocation.fileText(path.text);
		const words = (literalOf(text ?? []) ?? "").split(/[\s"'<>]+/).filter((word) => word !== "");
		const whole = base === "" ? [] : words.map((word) => base + word);
		return [...words, ...whole].slice(0, MOST_ADDRESSES).map((word) => argumentOf(literal(word)));
	});
}

const MOST_ADDRESSES = 64;
