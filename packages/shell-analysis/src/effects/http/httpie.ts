import { parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { isTerminal } from "../../text/is-terminal.ts";
import { literal, literalStart } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeRequest } from "./request.ts";

const VALUED = valuedFlags({
	raw: "--raw",
	other:
		`-a --auth -A --auth-type -o --output -p --print -s --style --session --proxy --timeout --verify --cert
--pretty --boundary --response-mime --response-charset`
			.split(/\s+/)
			.join(" "),
});
const DATA_ITEM = /^[^\s=:@]+(?::?=|=@|:=@|@)/;

/** HTTPie and its relatives (`http`, `https`, `xh`): `METHOD` may be left out; data items mean POST. */
export function judgeHttpie(invocation: Invocation): CommandVerdict {
	const flags = parseFlags(invocation.args, { valued: VALUED, interspersed: true });
	const [first, ...rest] = flags.operands;
	const hasMethod = /^[A-Za-z]+$/.test(wordOf(first) ?? "") && rest.length > 0;
	const [address, ...items] = hasMethod ? rest : flags.operands;
	const isPiped = invocation.stdin.length > 0 && !isTerminal(invocation.stdin);
	const raw = flags.values.get("raw") ?? [];
	const hasData =
		raw.length > 0 || items.some(isData) || (isPiped && !isOn(flags, "--ignore-stdin", "-I"));
	const method = hasMethod && first !== undefined ? first.text : literal(hasData ? "POST" : "GET");
	const bodies: Text[] = [...raw.map((value) => value.text), ...items.map((item) => item.text)];
	if (isPiped) bodies.push(invocation.stdin);
	return judgeRequest(invocation, {
		addresses: address === undefined ? [] : [address],
		method,
		bodies,
	});
}

function isData(item: Argument): boolean {
	const start = literalStart(item.text);
	return item.many || (DATA_ITEM.test(start) && !/^[^=]*==/.test(start));
}
