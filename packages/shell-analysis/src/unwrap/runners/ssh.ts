import { type FlagRules, type ParsedFlags, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { judgeLoadedFiles } from "../programs/loaded-files.ts";
import { runInput } from "../programs/run-input.ts";
import { joinArguments } from "../quote-arguments.ts";

const RULES: FlagRules = {
	valued: valuedFlags({
		file: "-F",
		setting: "-o",
		other: "-B -b -c -D -E -e -I -i -J -L -l -m -O -p -Q -R -S -W -w",
	}),
	interspersed: false,
};

/** `ssh host command…`: a script on the other machine; without a command a shell there. */
export function runSsh(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, RULES);
	const [host, ...afterHost] = flags.operands;
	judgeLoadedFiles(call);
	for (const setting of settings(call, flags)) runProxy(call, setting);
	const command = parseFlags(afterHost, RULES).operands;
	if (host === undefined || isOn(flags, "-N", "-V", "-G")) return leaf(call);
	if (command.length > 0) {
		const inner = inside(place, "ssh", { scope: forkScope(place.scope) });
		return machine.runScript(joinArguments(command), inner);
	}
	return showText(host.text).startsWith("git@") ? leaf(call) : runInput(call);
}

/** The settings of `-o`, and the lines of the file of `-F`. */
function settings({ machine, place }: Call, { values }: ParsedFlags): readonly Text[] {
	const given = (values.get("setting") ?? []).map(({ text }) => text);
	const files = (values.get("file") ?? []).map(({ text }) => machine.fileText(text, place) ?? []);
	return [...given, ...files.flatMap(splitLines)];
}

/** `-o ProxyCommand=…` runs here. */
function runProxy({ machine, place }: Call, setting: Text): void {
	const name = /^\s*(?:(?:Proxy|Local|KnownHosts)Command\s*[=\s]|Match\s+.*?exec\s+"?)/i.exec(
		literalStart(setting),
	)?.[0];
	if (name === undefined) return;
	const inner = inside(place, "ssh -o", { scope: forkScope(place.scope) });
	const command = dropCharacters(setting, name.length).map((piece) =>
		piece.kind === "unknown" ? piece : { ...piece, text: piece.text.replaceAll("%%", "%") },
	);
	machine.runScript(command, inner);
}
