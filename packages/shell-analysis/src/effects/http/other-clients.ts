import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalOf } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeCurl } from "./curl.ts";
import { judgeHttpie } from "./httpie.ts";
import { judgeRequest } from "./request.ts";

const LWP = valuedFlags({ method: "-m", other: "-b -t -i -c -H -C -p -o" });
const HTTPX = valuedFlags({
	method: "-m --method",
	body: "-c --content -d --data -f --files -j --json",
	other: "-p --params -h --headers --cookies --proxy --timeout --download --auth",
});

/** `curlie`: the options of curl and the items of HTTPie. */
export function judgeCurlie(invocation: Invocation): CommandVerdict {
	const verdict = judgeCurl(invocation);
	return verdict.type === "passes" ? judgeHttpie(invocation) : verdict;
}

/** `lwp-request -m POST`, and `POST`: the body comes from standard input. */
export function judgeLwp(invocation: Invocation): CommandVerdict {
	const flags = parseFlags(invocation.args, { valued: LWP, interspersed: true });
	const given = flags.values.get("method")?.at(-1)?.text;
	const own = wordOf(invocation.argv[0])?.replace(/^.*\//, "") === "POST" ? "POST" : "GET";
	const bodies = isTerminal(invocation.stdin) ? [undefined] : [invocation.stdin];
	return judgeRequest(invocation, {
		addresses: flags.operands,
		method: given ?? literal(own),
		bodies,
	});
}

/** The command of Python's `httpx`: a body means POST. */
export function judgeHttpx(invocation: Invocation): CommandVerdict {
	const flags = parseFlags(invocation.args, { valued: HTTPX, interspersed: true });
	const bodies = (flags.values.get("body") ?? []).map(({ text }) => text);
	const given = flags.values.get("method")?.at(-1)?.text;
	const method = given ?? literal(bodies.length > 0 ? "POST" : "GET");
	return judgeRequest(invocation, { addresses: flags.operands, method, bodies });
}

/** `restish post address`. */
export function judgeRestish(invocation: Invocation): CommandVerdict {
	const [method, ...rest] = parseFlags(invocation.args, {
		valued: new Map(),
		interspersed: true,
	}).operands;
	if (!/^post$/i.test(wordOf(method) ?? "")) return PASSES;
	return judgeRequest(invocation, {
		addresses: rest.slice(0, 1),
		method: literal("POST"),
		bodies: [invocation.stdin, ...rest.slice(1).map(({ text }) => text)],
	});
}

/** `hurl file`: requests that are written out, one after the other. */
export function judgeHurl(invocation: Invocation): CommandVerdict {
	const files = invocation.args.map(({ text }) => invocation.fileText(text));
	for (const text of [...files, invocation.stdin]) {
		const verdict = judgeWritten(invocation, text ?? []);
		if (verdict.type !== "passes") return verdict;
	}
	return PASSES;
}

function judgeWritten(invocation: Invocation, text: Text): CommandVerdict {
	const source = literalOf(text) ?? "";
	const addresses = [...source.matchAll(/^POST\s+(\S+)/gm)].map(
		([, address = ""]): Argument => ({ text: literal(address), many: false }),
	);
	if (addresses.length === 0) return PASSES;
	return judgeRequest(invocation, { addresses, method: literal("POST"), bodies: [text] });
}
