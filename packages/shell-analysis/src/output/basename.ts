import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";

/** `basename path`: the last part of the path. */
export function printBasename(call: Call): Text {
	const path = literalOf(call.args[0]?.text ?? []);
	const suffix = literalOf(call.args[1]?.text ?? []) ?? "";
	const isPattern = call.args.some(({ text }) => text.some((piece) => piece.kind === "glob"));
	if (path === undefined || isPattern || path.startsWith("-")) return leaf(call);
	const name = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
	const short = suffix !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
	return leaf(call, undefined, joinTexts([literal(short), literal("\n")]));
}
