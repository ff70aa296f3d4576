import { expandBraces } from "../../expand/expand-braces.ts";
import { type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { literal, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeRequest } from "./request.ts";

const VALUED = valuedFlags({
	config: "-K --config",
	data: "-d --data --data-ascii --data-binary --data-raw --data-urlencode --json",
	form: "-F --form --form-string",
	method: "-X --request",
	upload: "-T --upload-file",
	url: "--url",
	other:
		`-A --user-agent -b --cookie -c --cookie-jar -C --continue-at -D --dump-header -e --referer -E --cert -H
--header -m --max-time -o --output -P --ftp-port -Q --quote -r --range -t --telnet-option -u --user -U --proxy-user -w
--write-out -x --proxy -y --speed-time -Y --speed-limit -z --time-cond --cacert --capath --connect-timeout --connect-to
--key --max-filesize --max-redirs --noproxy --oauth2-bearer --output-dir --resolve --retry --retry-delay
--retry-max-time --unix-socket --variable --aws-sigv4 --ciphers --interface --limit-rate`
			.split(/\s+/)
			.join(" "),
});

const RULES = { valued: VALUED, interspersed: true, isGetopt: true };

/** `curl`: the method rules of `-d`, `--json`, `-F`, `-G`, `-I`, `-X`, and addresses with curl's own patterns. */
export function judgeCurl(invocation: Invocation): CommandVerdict {
	const args = withVariables(invocation.args);
	const flags = withConfig({ ...invocation, args }, parseFlags(args, RULES));
	const addresses = [...flags.operands, ...(flags.values.get("url") ?? [])];
	return judgeRequest(invocation, {
		addresses: addresses.flatMap((address) => patternAddresses(address, flags)),
		method: methodOf(flags),
		bodies: bodiesOf(invocation, flags),
	});
}

function methodOf(flags: ParsedFlags): Text {
	const given = flags.values.get("method")?.at(-1);
	if (given !== undefined) return given.text;
	if (isOn(flags, "-G", "--get") && !isOn(flags, "--no-get")) return literal("GET");
	if (isOn(flags, "-I", "--head")) return literal("HEAD");
	if (flags.values.has("upload")) return literal("PUT");
	const hasBody = flags.values.has("data") || flags.values.has("form");
	return literal(hasBody || flags.operands.some((operand) => operand.many) ? "POST" : "GET");
}

function bodiesOf(invocation: Invocation, flags: ParsedFlags): readonly (Text | undefined)[] {
	return (flags.values.get("data") ?? []).map(({ text }) => {
		const start = literalStart(text);
		if (start.startsWith("@-")) return invocation.stdin;
		return start.startsWith("@") ? invocation.fileText(dropCharacters(text, 1)) : text;
	});
}

/** `{a,b}` and `[a-c]` in an address mean several addresses. */
function patternAddresses(address: Argument, flags: ParsedFlags): readonly Argument[] {
	const word = wordOf(address);
	if (word === undefined || !/[{[]/.test(word) || isOn(flags, "-g", "--globoff")) return [address];
	const ranges = word
		.replace(/\[(\w+)-(\w+)(?::(\d+))?\]/g, "{$1..$2}")
		.replace(/\{([^{},.]+)\}/g, "$1");
	const words = expandBraces(ranges) ?? [word];
	return words.map((each) => argumentOf(literal(each)));
}

/** `--expand-url 'https://x/{{name}}' --variable name=value`: the options with what they stand for. */
function withVariables(args: readonly Argument[]): readonly Argument[] {
	const isExpanding = (argument: Argument) => literalStart(argument.text).startsWith("--expand-");
	if (!args.some(isExpanding)) return args;
	const values = new Map(
		args.flatMap((argument) => {
			const [, name, value] = /^(?:--variable=)?%?(\w+)=(.*)$/s.exec(wordOf(argument) ?? "") ?? [];
			return name === undefined ? [] : [[name, value ?? ""] as const];
		}),
	);
	return args.map((argument) => {
		const word = wordOf(argument);
		if (word === undefined) return argument;
		const plain = word.replace(/\{\{(\w+)[^{}]*\}\}/g, (_, name: string) => values.get(name) ?? "");
		return argumentOf(literal(plain.replace(/^--expand-/, "--")));
	});
}

/** `-K file`: the options in the file count as if they were on the line. */
function withConfig(invocation: Invocation, flags: ParsedFlags): ParsedFlags {
	const args: Argument[] = [];
	for (const path of flags.values.get("config") ?? []) {
		const text = wordOf(path) === "-" ? invocation.stdin : invocation.fileText(path.text);
		for (const piece of text ?? []) {
			if (piece.kind === "literal") args.push(...configArguments(piece.text));
		}
	}
	if (args.length === 0) return flags;
	return parseFlags([...invocation.args, ...args], RULES);
}

function configArguments(source: string): readonly Argument[] {
	return source.split("\n").flatMap((line) => {
		const match = /^\s*(-{0,2})([\w-]+)\s*(?:[=:\s]\s*"?(.*?)"?)?\s*$/.exec(line);
		if (match === null) return [];
		const [, dashes, name = "", value = ""] = match;
		const flag = `${dashes || (name.length === 1 ? "-" : "--")}${name}`;
		return (value === "" ? [flag] : [flag, value]).map((word) => argumentOf(literal(word)));
	});
}
