import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal } from "../../text/literal.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { programName } from "../program-name.ts";
import { judgeNamedFiles } from "../programs/loaded-files.ts";
import { openSession } from "../programs/run-input.ts";
import { isShell } from "../programs/shell-names.ts";
import { findInTail } from "./find-in-tail.ts";
import { stringFindings } from "./strings.ts";

/** `tmux`: commands for new windows, and keys that are typed into one. */
export function runTmux(call: Call): Text {
	judgeNamedFiles(call);
	const typed = argumentOf(typedKeys(call.args));
	const findings = [...findInTail(call), ...stringFindings(call, [...call.args, typed])];
	call.machine.found.push(...findings);
	if (findings.length > 0) return leaf(call);
	const words = call.args.map((argument) => wordOf(argument) ?? "");
	const command = words.find((word) => /^[a-z]/.test(word));
	const opens = command === undefined || /^(?:a|at|attach|attach-session)$/.test(command);
	const isNew =
		/^new(?:-session)?$/.test(command ?? "") && !words.some((word) => /^-[A-Za-z]*d/.test(word));
	return (opens && words.every((word) => word !== "-V")) || isNew ? openSession(call) : leaf(call);
}

/** `tmux send-keys gh Space pr Space create Enter` as a script. */
function typedKeys(args: readonly Argument[]): Text {
	const at = args.findIndex((argument) => /^send(?:-keys)?$/.test(wordOf(argument) ?? ""));
	if (at < 0) return [];
	const keys: Readonly<Record<string, string>> = {
		Space: " ",
		Enter: "\n",
		"C-m": "\n",
		Tab: "\t",
	};
	const parts = args.slice(at + 1).map(({ text }) => {
		const key = keys[wordOf(argumentOf(text)) ?? ""];
		return key === undefined ? text : literal(key);
	});
	const target = wordOf(args[at + 1]) === "-t" ? 2 : 0;
	return joinTexts(parts.slice(target));
}

/** `screen`: like tmux. */
export function runScreen(call: Call): Text {
	judgeNamedFiles(call);
	const findings = [...findInTail(call), ...stringFindings(call, call.args)];
	call.machine.found.push(...findings);
	const words = call.args.map((argument) => wordOf(argument) ?? "");
	const isDetached = words.some((word) => /^-(?:ls|list|v|[A-Za-z]*[mX])/.test(word));
	return findings.length > 0 || isDetached ? leaf(call) : openSession(call);
}

/** `docker exec -it container bash`, `docker run image gh …`. */
export function runContainer(call: Call): Text {
	const { machine, args, place } = call;
	const findings = findInTail(call);
	machine.found.push(...findings);
	if (findings.length > 0) return leaf(call);
	const words = args.map((argument) => wordOf(argument) ?? "");
	const isInteractive = words.some((word) =>
		/^(?:-[a-z]*[it]+[a-z]*|--interactive|--tty|--stdin)$/.test(word),
	);
	const last = args.at(-1);
	const shell = last === undefined ? undefined : programName(last.text);
	if (shell === undefined || !isShell(shell)) return leaf(call);
	const feeds = words.includes("exec") || words.includes("run");
	if (!feeds || !isInteractive || last === undefined) return leaf(call);
	const inner = inside(place, call.name, { scope: forkScope(place.scope) });
	return machine.runCommand([last], inner);
}
