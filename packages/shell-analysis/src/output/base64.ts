import { parseFlags } from "../flags/parse-flags.ts";
import { isOn } from "../flags/read-flags.ts";
import { valuedFlags } from "../flags/valued-flags.ts";
import { wordOf } from "../machine/argument.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { mapWorlds } from "./map-worlds.ts";

const VALUED = valuedFlags({ input: "-i -in", other: "-w -b --wrap -out -k -K -iv -pass" });

/** `base64 -d` and `openssl base64 -d`: the decoded input. */
export function printBase64(call: Call): Text {
	const isOpenssl = call.name === "openssl";
	const args = isOpenssl ? call.args.slice(1) : call.args;
	const isCoded = !isOpenssl || /^(?:base64|enc)$/.test(wordOf(call.args[0]) ?? "");
	const { valued, words } = flagsOf(args, isOpenssl);
	const flags = parseFlags(words, { valued, interspersed: true });
	if (!isCoded || !isOn(flags, "-d", "-D", "--decode", "-base64", "-a")) return leaf(call);
	if (isOpenssl && !isOn(flags, "-d")) return leaf(call);
	const file = flags.operands[0] ?? flags.values.get("input")?.at(-1);
	const input =
		file === undefined ? call.place.stdin : call.machine.fileText(file.text, call.place);
	return leaf(call, undefined, mapWorlds(call.machine, input ?? [], decodeBase64));
}

/** GNU `-i` is a switch; openssl writes long options with one dash. */
function flagsOf(args: Call["args"], isOpenssl: boolean) {
	if (!isOpenssl) return { valued: valuedFlags({ other: "-w -b --wrap" }), words: args };
	const words = args.filter((argument) => !/^-(?:A|base64|a)$/.test(wordOf(argument) ?? ""));
	return { valued: VALUED, words };
}
